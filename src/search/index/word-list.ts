import { isStopWord } from '../stop-words.ts';
import type { SearchRecord } from './search-record.ts';

const shortest = 4;

/**
 * The words that a misspelt word may have been meant for: those of headings and of the text, each once.
 * How people ask is left out, since misspellings stand there on purpose.
 */
export function wordList(records: SearchRecord[]): string[] {
  const texts = records.flatMap(({ title, section = '', answer, text }) => [
    title,
    section,
    answer,
    ...text,
  ]);
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length >= shortest && !isStopWord(word)).sort();
}
