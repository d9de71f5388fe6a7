import { ContentFault } from './content-fault';

/** Code, and comments of MDX: what is not read as components. */
const notRead = /```[\s\S]*?```|`[^`\n]*`|\{\/\*[\s\S]*?\*\/\}/g;

/**
 * Holds a text to the components that stand ready in it. MDX's own message names neither the file nor
 * what there is.
 *
 * @param body the text without its front matter
 * @param file path from the project's root, for the message
 * @throws ContentFault naming the file, the component and those that stand ready
 */
export function checkComponents(
  body: string,
  file: string,
  components: Readonly<Record<string, unknown>>,
): void {
  const used = body.replace(notRead, '').matchAll(/<([A-Z]\w*)/g);
  for (const [, name = ''] of used) {
    if (name in components) continue;
    const ready = Object.keys(components).filter((known) => /^[A-Z]/.test(known));
    throw new ContentFault(
      file,
      undefined,
      `there is no component <${name}> here. Use one of: ${ready.sort().join(', ')}.`,
    );
  }
}
