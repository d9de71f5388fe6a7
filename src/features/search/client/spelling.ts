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
const lettersToOneWrong = 3;
/** Suffixes that do not change a word's meaning. */
export const endings = ['s', 'es', 'ies', 'd', 'ed', 'ing', 'er', 'ly'];

/**
 * Returns true if the site has a normalized word, with or without its ending. Also returns true for stop
 * words and words with a digit.
 */
export function isKnown(word: string, { words, asked }: WordList): boolean {
  if (word.length < 2 || /\p{N}/u.test(word) || isStopWord(word)) return true;
  const stems = endings.filter((ending) => word.endsWith(ending));
  return [word, ...stems.map((ending) => word.slice(0, -ending.length))].some((stem) =>
    [words, asked].some((list) => list.some((known) => sameStem(known, stem))),
  );
}

/**
 * Returns a query's words with misspelt ones corrected and unknown ones removed: for those the engine
 * would return everything that begins with the same letters. Returns undefined if nothing changes.
 * Distances are Levenshtein distances.
 */
export function correctedQuery(words: readonly string[], list: WordList): string[] | undefined {
  if (list.words.length === 0) return undefined;
  const right = words.flatMap((word) => {
    if (isKnown(word, list)) return word;
    const near = closest(word, list.words);
    const allowed = Math.min(mostWrongLetters, word.length / lettersToOneWrong);
    return word.length >= shortestSpelt && distance(word, near) <= allowed ? near : [];
  });
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
