import { isStopWord, plainWord } from '../client/stop-words.ts';
import { endings, shortestSpelt, type Spelling } from '../client/spelling-word.ts';
import type { Synonyms } from '../client/synonyms.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * The words that a misspelt word may have been meant for: those of headings, of texts and of the synonyms.
 * Words that people ask with are known too, but may be misspelt on purpose, and so are short ones. Of these,
 * the shortest stands for all that differ in their ending alone: they are compared so (see `alike`).
 */
export function wordList(records: readonly SearchRecord[], synonyms: Synonyms): Spelling {
  const texts = records.flatMap(({ title, section = '', answer, text }) => [
    title,
    section,
    answer,
    ...text,
  ]);
  const read = wordsOf([...texts, ...synonyms.flat()]);
  const written = new Set([...read].filter((word) => word.length >= shortestSpelt));
  const asked = new Set([...read, ...wordsOf(records.flatMap((record) => record.asked))]);
  const isBase = (word: string) =>
    !endings.some((ending) => word.endsWith(ending) && asked.has(word.slice(0, -ending.length)));
  const words = [...written].sort();
  return { words, asked: [...asked].filter((word) => !written.has(word) && isBase(word)).sort() };
}

function wordsOf(texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}'’]+/gu) ?? []).map(plainWord);
  return new Set(words.filter((word) => word.length > 1 && !isStopWord(word)));
}
