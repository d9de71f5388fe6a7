import { isStopWord, normalize } from '../client/tokenize.ts';
import type { SearchRecord } from './search-record.ts';

/** The indexed words of one record, without duplicates. */
export type RecordWords = Record<'title' | 'section' | 'aliases' | 'answer' | 'text', string[]>;

/**
 * Returns the words of each record that Pagefind indexes, without stop words. Full texts would more than
 * double the index. Of the text, includes only words that no title, answer or alias has: a record that has
 * them there is the better result. Excludes numbers, which count people and studies.
 */
export function recordWords(records: readonly SearchRecord[]): RecordWords[] {
  const prominent = wordsOf(
    records.flatMap(({ title, section = '', answer, aliases }) => [
      title,
      section,
      answer,
      ...aliases,
    ]),
  );
  return records.map(({ title, section, answer, text, aliases }) => {
    const taken = new Set<string>();
    const take = (words: Iterable<string>) => {
      const fresh = [...new Set(words)].filter((word) => !taken.has(word)).sort();
      for (const word of fresh) taken.add(word);
      return fresh;
    };
    return {
      // A query for "skin" alone finds the pages with that title. A section is not found by its page's
      // title.
      title: take(section ? [] : allWords([title])),
      section: take(wordsOf([section ?? ''])),
      aliases: take(wordsOf(aliases)),
      answer: take(wordsOf([answer])),
      text: take(
        [...wordsOf(text)].filter((word) => !prominent.has(word) && !/^\p{N}+$/u.test(word)),
      ),
    };
  });
}

/**
 * Returns the words of texts without single letters: for an unknown word, the engine takes the longest
 * known prefix, "C" for "creme".
 */
function allWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.filter((word) => !/^\p{L}$/u.test(word));
}

const wordsOf = (texts: readonly string[]) =>
  new Set(allWords(texts).filter((word) => !isStopWord(word)));
