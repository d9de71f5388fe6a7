import { isStopWord, normalize } from '../client/tokenize.ts';
import type { SearchRecord } from './search-records.ts';

/** The indexed words of one record, without duplicates. */
export type RecordWords = Record<'title' | 'section' | 'aliases' | 'body', string[]>;

/** Pagefind stems words, so it finds "scars" by "scar", and the other way round. */
const endings = ['', 's', 'ed', 'ing'];
const has = (words: ReadonlySet<string>, word: string) =>
  endings.some(
    (end) =>
      words.has(word + end) ||
      (word.endsWith(end) && words.has(word.slice(0, word.length - end.length))),
  );

/** A word of more answers than this says nothing about any of them: "ask", "wait", "see". */
const mostAnswers = 8;

/**
 * Returns the words of each record that Pagefind indexes, each where it weighs most, without stop words.
 * Full texts would double the index: of them, includes only words that no title, answer or alias has, and
 * of a record with a short answer, only words of that.
 */
export function recordWords(records: readonly SearchRecord[]): RecordWords[] {
  const prominent = new Set(
    records.flatMap(({ title, section = '', answer, aliases }) =>
      wordsOf([title, section, answer, ...aliases]),
    ),
  );
  const answersWith = Map.groupBy(
    records.flatMap(({ answer }) => [...new Set(wordsOf([answer]))]),
    (word) => word,
  );
  return records.map(({ title, section, answer, text, aliases, parts = [] }) => {
    const taken = new Set<string>();
    const take = (words: readonly string[]) =>
      [...new Set(words)].sort().filter((word) => {
        const known = has(taken, word);
        taken.add(word);
        return !known;
      });
    return {
      // A query for "skin" alone finds the pages with that title, but not each of their sections.
      title: take(section ? [] : wordsOf([title], () => true)),
      section: take(wordsOf([section ?? ''])),
      aliases: take(wordsOf([...aliases, ...parts.map(({ name }) => name)])),
      body: take(
        answer
          ? wordsOf([answer]).filter((word) => answersWith.get(word)!.length <= mostAnswers)
          : // Numbers in texts count people and studies.
            wordsOf(text).filter((word) => !has(prominent, word) && !/^\p{N}+$/u.test(word)),
      ),
    };
  });
}

/** Leaves out single letters: for an unknown word, the engine takes its longest known beginning. */
function wordsOf(texts: readonly string[], says = (word: string) => !isStopWord(word)): string[] {
  const words = texts.flatMap((text) => normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.filter((word) => !/^\p{L}$/u.test(word) && says(word));
}
