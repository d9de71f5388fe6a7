import { isStopWord, plainWord } from './stop-words.ts';

const most = 8;

/**
 * The words of a query that say what is looked for, each once, in order. A query of nothing but small
 * words keeps them all, since then they are all there is.
 */
export function queryWords(query: string): string[] {
  const words = query
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainWord)
    .filter(Boolean);
  const telling = words.filter((word) => !isStopWord(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, most);
}
