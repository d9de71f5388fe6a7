import { ContentFault } from './content-fault';

/** Components that need no import: see `src/components/mdx/inline-components.ts`. */
const inlineNames = ['Cite', 'Fact', 'Term', 'Wait'] as const;

/** Code and MDX comments, which contain no components. */
const notRead = /```[\s\S]*?```|`[^`\n]*`|\{\/\*[\s\S]*?\*\/\}/g;

/**
 * Checks that a text imports the components that it uses. MDX's own message does not name the file.
 *
 * @param body the text without its front matter
 * @param file path from the project's root, for the message
 * @throws ContentFault naming the file, the component and what to do
 */
export function checkComponents(body: string, file: string): void {
  const text = body.replace(notRead, '');
  const imported = [...text.matchAll(/^import (\w+) from /gm)].map(([, name]) => name);
  const known = [...inlineNames, ...imported];
  for (const [, name = ''] of text.matchAll(/<([A-Z]\w*)/g)) {
    if (known.includes(name)) continue;
    throw new ContentFault(
      file,
      undefined,
      `there is no component <${name}> here. Import it, as in "import CareCard from '@/components/mdx/CareCard.astro';", or use one of: ${known.sort().join(', ')}.`,
    );
  }
}
