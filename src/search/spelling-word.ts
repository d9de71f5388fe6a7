import { closest, distance } from 'fastest-levenshtein';
import { alike } from './alike.ts';

/** The words of the site, from the bundle's `words.json`. */
export interface Spelling {
  /** Words of its headings and texts: what a misspelt word may have been meant for. */
  words: readonly string[];
  /** Further words that are known, since people ask with them, but may be misspelt themselves. */
  asked: readonly string[];
}

/** Letters of the shortest word whose spelling is looked at. */
export const shortestSpelt = 4;

const mostWrongLetters = 2;
/** In how many letters one may be wrong: fewer where the reader is not asked. */
const lettersToOneWrong = { silently: 4, asked: 3 };

/** Whether the reader is told afterwards, or asked first. */
export type Care = keyof typeof lettersToOneWrong;

/**
 * The word that a misspelt word was most likely meant for; the word itself where it is known, holds a
 * figure, is too short to tell, or nothing is near. Distances are Levenshtein's.
 *
 * @param word as `plainWord` writes it
 */
export function spellWord(
  word: string,
  { words, asked }: Spelling,
  care: Care = 'silently',
): string {
  if (word.length < shortestSpelt || /\p{N}/u.test(word) || words.length === 0) return word;
  if ([words, asked].some((list) => list.some((known) => alike(known, word)))) return word;
  const near = closest(word, words);
  const wrong = Math.min(mostWrongLetters, word.length / lettersToOneWrong[care]);
  return distance(word, near) > wrong ? word : near;
}
