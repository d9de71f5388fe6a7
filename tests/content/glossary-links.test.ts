import { describe, expect, test } from 'vitest';
import { contentFiles } from '../fixtures/content-files';

const idOf = (file: string) => file.replace(/.*\/|\.mdx$/g, '');
const terms = contentFiles('glossary')
  .filter(({ data }) => data['medical'] === true)
  .map(({ file, data }) => ({ id: idOf(file), word: String(data['term']).toLowerCase() }));

/**
 * Returns the text without the parts where a word needs no link: headings, attributes of components, and
 * other links.
 */
function linkable(body: string): string {
  return body
    .replace(/^#.*$/gm, '')
    .replace(/<(?!\/?Term\b)[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']');
}

/** Returns the medical words whose first use in a text is not a link to the glossary. */
function unlinked(body: string): string[] {
  const text = linkable(body);
  return terms
    .filter(({ id, word }) => {
      const first = text.search(new RegExp(`\\b${word}s?\\b`, 'i'));
      const link = text.indexOf(`<Term id="${id}">`);
      return first >= 0 && (link < 0 || link > first);
    })
    .map(({ id }) => id);
}

describe('each medical word is linked to the glossary at its first use', () => {
  test('the check detects unlinked words', () => {
    expect(terms.length).toBeGreaterThan(20);
    expect(unlinked('A keloid is raised.')).toEqual(['keloid']);
    expect(unlinked('A keloid. <Term id="keloid">Keloids</Term>')).toEqual(['keloid']);
    expect(unlinked('Some <Term id="keloid">keloids</Term>. A keloid.')).toEqual([]);
  });

  test.each(['pages', 'conditions', 'questions'].flatMap((folder) => contentFiles(folder)))(
    '$file',
    ({ body }) => {
      expect(unlinked(body)).toEqual([]);
    },
  );
});
