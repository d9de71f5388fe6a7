import { closest, distance } from 'fastest-levenshtein';
import { alike } from './alike.ts';
import { isStopWord } from './stop-words.ts';

/** The words of the site, from the bundle's `words.json`. */
export interface Spelling {
  /** Words of its headings and texts: what a misspelt word may have been meant for. */
  words: readonly string[];
  /** Further words that are known: short ones, and those that people ask with, but may have misspelt. */
  asked: readonly string[];
}

/** Letters of the shortest word whose spelling is looked at. */
export const shortestSpelt = 4;

const mostWrongLetters = 2;
/** In how many letters one may be wrong: fewer where the reader is not asked. */
const lettersToOneWrong = { silently: 4, asked: 3 };

/** What a word may end in and still be the same word. */
export const endings = ['s', 'es', 'ies', 'd', 'ed', 'ing', 'er', 'ly'];

/**
 * Whether a word, or the word without an ending, is one of the site's. What holds a figure is taken for one,
 * and so are stop words.
 *
 * @param word as `plainWord` writes it
 */
export function isKnown(word: string, { words, asked }: Spelling): boolean {
  if (word.length < 2 || /\p{N}/u.test(word) || isStopWord(word) || words.length === 0) return true;
  const stems = endings.filter((ending) => word.endsWith(ending));
  return [word, ...stems.map((ending) => word.slice(0, -ending.length))].some((stem) =>
    [words, asked].some((list) => list.some((known) => alike(known, stem))),
  );
}

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
