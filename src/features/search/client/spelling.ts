import { closest, distance } from 'fastest-levenshtein';
import { namesSign, oneLetterOff, signMeant } from './help.ts';
import { isStopWord, sameStem } from './tokenize.ts';

const shortestSpelt = 4;
const mostWrongLetters = 2;
const lettersToOneWrong = 3;
/** Suffixes that do not change a word's meaning. */
const endings = ['', 's', 'es', 'ies', 'd', 'ed', 'ing', 'er', 'ly'];

/** Returns true for a normalized word of the list, with or without its ending, a stop word or one with a digit. */
export function isKnown(word: string, list: readonly string[]): boolean {
  if (word.length < 2 || /\p{N}/u.test(word) || isStopWord(word)) return true;
  const ends = endings.filter((end) => word.endsWith(end));
  const stems = ends.map((end) => word.slice(0, word.length - end.length));
  return stems.some((stem) => list.some((known) => sameStem(known, stem)));
}

/**
 * Returns a query's words with misspelt ones corrected (by Levenshtein distance) and unknown ones removed:
 * for those the engine would return everything that begins with the same letters. A word one letter away
 * from a symptom is read as that symptom, whatever else is near. Returns undefined if nothing changes.
 *
 * @param list words of the index
 */
export function correctedQuery(
  words: readonly string[],
  list: readonly string[],
): string[] | undefined {
  if (list.length === 0) return undefined;
  const right = words.flatMap((word) => {
    const meant = list.includes(word) ? undefined : signMeant(word);
    if (!meant && isKnown(word, list)) return word;
    if (word.length < shortestSpelt) return [];
    const sign = list.find((known) => oneLetterOff(word, known) && namesSign(known)) ?? meant;
    if (sign) return sign;
    const near = closest(word, list);
    const allowed = Math.min(mostWrongLetters, word.length / lettersToOneWrong);
    return distance(word, near) <= allowed ? near : [];
  });
  return right.join() === words.join() ? undefined : right;
}

let loaded: string[] | undefined;

/** Loads the words of the index. Returns undefined if that fails; the next call tries again. */
export async function loadWordList(bundle: string): Promise<string[] | undefined> {
  loaded ??= await fetch(`${bundle}words.json`)
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : undefined))
    .catch(() => undefined);
  return loaded;
}
