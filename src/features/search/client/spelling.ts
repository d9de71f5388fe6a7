import { closest, distance } from 'fastest-levenshtein';
import { isStopWord, sameStem } from './tokenize.ts';

/** The words of the index, from `words.json` beside it. */
export interface WordList {
  /** Words of headings, answers and texts: what a misspelt word may have been meant for. */
  words: readonly string[];
  /** Further words that are known: short ones, and those that people ask with, but may have misspelt. */
  asked: readonly string[];
}

/** Letters of the shortest word whose spelling is looked at. */
export const shortestSpelt = 4;

const mostWrongLetters = 2;
/** In how many letters one may be wrong: fewer where the reader is told, not asked. */
const lettersToOneWrong = { told: 4, asked: 3 };

/** Whether the reader is told of a correction afterwards, or asked first. */
export type Care = keyof typeof lettersToOneWrong;

/** What a word may end in and still be the same word. */
export const endings = ['s', 'es', 'ies', 'd', 'ed', 'ing', 'er', 'ly'];

const hasStem = (word: string, { words, asked }: WordList) =>
  [words, asked].some((list) => list.some((known) => sameStem(known, word)));
const hasFigure = (word: string) => /\p{N}/u.test(word);

/**
 * Whether a normalized word, or the word without an ending, is one of the site's. What holds a figure is
 * taken for one, and so are stop words.
 */
export function isKnown(word: string, list: WordList): boolean {
  if (word.length < 2 || hasFigure(word) || isStopWord(word) || list.words.length === 0)
    return true;
  const stems = endings.filter((ending) => word.endsWith(ending));
  return [word, ...stems.map((ending) => word.slice(0, -ending.length))].some((stem) =>
    hasStem(stem, list),
  );
}

/**
 * The word that a misspelt word was most likely meant for; the word itself where it is known, holds a
 * figure, is too short to tell, or nothing is near. Distances are Levenshtein's.
 */
export function correctedWord(word: string, list: WordList, care: Care = 'told'): string {
  if (word.length < shortestSpelt || hasFigure(word) || list.words.length === 0) return word;
  if (hasStem(word, list)) return word;
  const near = closest(word, list.words);
  const wrong = Math.min(mostWrongLetters, word.length / lettersToOneWrong[care]);
  return distance(word, near) > wrong ? word : near;
}

/**
 * A query's words with the misspelt ones put right, and without those that the site has nothing of: the
 * engine would bring whatever begins with their first letters. Nothing where all are right.
 */
export function correctedQuery(
  words: readonly string[],
  list: WordList,
  care: Care = 'told',
): string[] | undefined {
  const right = words
    .map((word) => correctedWord(word, list, care))
    .filter((word) => isKnown(word, list));
  return right.join() === words.join() ? undefined : right;
}

let loaded: WordList | undefined;

/** The words of the index; nothing where they can't be loaded, and they are asked for again then. */
export async function loadWordList(bundle: string): Promise<WordList | undefined> {
  loaded ??= await fetch(`${bundle}words.json`)
    .then((response) => (response.ok ? (response.json() as Promise<WordList>) : undefined))
    .catch(() => undefined);
  return loaded;
}
