import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Returns the texts of a file that read like a sentence: a capital letter, three words or more, a full stop. */
function sentencesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Developers and authors read what is thrown.
    if (ts.isThrowStatement(node)) return;
    const said = literalText(node);
    if (
      said &&
      /\p{Lu}/u.test(said) &&
      /(?:\p{L}+[ ,’-]+){2,}\p{L}+/u.test(said) &&
      /\.(?:\s|$)/.test(said)
    ) {
      found.push(`${file}: ${said}`);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** Returns the text of a string, or of a template with "x" for each value. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x');
}

test('what calculator, leaflet and link builder say stands in content/interface.yaml, not in their scripts', () => {
  const files = globSync('src/features/{calculator,leaflet,link-builder}/**/*.ts');
  expect(files.length).toBeGreaterThan(40);
  const sentences = [...files, 'src/lib/contact-problem.ts'].flatMap((file) =>
    sentencesIn(file, readFileSync(file, 'utf8')),
  );
  expect(sentences).toEqual([]);
});

test.each([
  ["const said = 'Your link is ready.';", 1],
  ['const said = `That has ${count} digits. Try again.`;', 1],
  ["throw new Error('This browser draws no canvas.');", 0],
  ["const zone = 'Europe/London';", 0],
])('%s', (code, count) => {
  expect(sentencesIn('a.ts', code)).toHaveLength(count);
});
