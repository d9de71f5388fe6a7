import { isStopWord, plainText } from './stop-words.ts';

const most = 8;

/** Texts and ways to ask write numbers as figures. */
const figures = new Map(
  'one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
);

/** The treatment's own name as it is mistyped. Typed right, it is a stop word: each page is about it. */
const mistypedName = /^(?:m[icr]{2,4}on+e|ne+d+e?le?ing)/;
const isTelling = (word: string) => !isStopWord(word) && !mistypedName.test(word);

/**
 * The words of a query that say what is looked for, each once, in order. A query of nothing but small
 * words keeps them all, since then they are all there is.
 */
export function queryWords(query: string): string[] {
  const words = plainText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => figures.get(word) ?? word)
    .filter(Boolean);
  const telling = words.filter(isTelling);
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, most);
}
