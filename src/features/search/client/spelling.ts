import { closest, distance } from 'fastest-levenshtein';
import { isStopWord, sameStem } from './tokenize.ts';

/** The words of the index, from `words.json` beside it. */
export interface WordList {
  /** Words of headings, answers and texts: candidates for corrections. */
  words: readonly string[];
  /** Other known words: short ones, and those of aliases, which may be misspelt. */
  asked: readonly string[];
}

/** Minimum length of a word whose spelling is checked. */
export const shortestSpelt = 4;

const mostWrongLetters = 2;
/** Letters per allowed error: stricter if the correction is applied without asking. */
const lettersToOneWrong = { told: 4, asked: 3 };

/** Whether the correction is applied and reported ("told"), or offered first ("asked"). */
export type Care = keyof typeof lettersToOneWrong;

/** Suffixes that do not change a word's meaning. */
export const endings = ['s', 'es', 'ies', 'd', 'ed', 'ing', 'er', 'ly'];

const hasStem = (word: string, { words, asked }: WordList) =>
  [words, asked].some((list) => list.some((known) => sameStem(known, word)));
const hasFigure = (word: string) => /\p{N}/u.test(word);

/**
 * Returns true if the site has a normalized word, with or without its ending. Also returns true for stop
 * words and words with a digit.
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
 * Returns the most likely correction of a misspelt word. Returns the word itself if it is known, contains
 * a digit, is too short, or has no near match. Distances are Levenshtein distances.
 */
export function correctedWord(word: string, list: WordList, care: Care = 'told'): string {
  if (word.length < shortestSpelt || hasFigure(word) || list.words.length === 0) return word;
  if (hasStem(word, list)) return word;
  const near = closest(word, list.words);
  const wrong = Math.min(mostWrongLetters, word.length / lettersToOneWrong[care]);
  return distance(word, near) > wrong ? word : near;
}

/**
 * Returns a query's words with misspelt ones corrected and unknown ones removed: for those the engine
 * would return everything that begins with the same letters. Returns undefined if nothing changes.
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

/** Loads the words of the index. Returns undefined if that fails; the next call tries again. */
export async function loadWordList(bundle: string): Promise<WordList | undefined> {
  loaded ??= await fetch(`${bundle}words.json`)
    .then((response) => (response.ok ? (response.json() as Promise<WordList>) : undefined))
    .catch(() => undefined);
  return loaded;
}
