import { doubleMetaphone } from 'double-metaphone';
import { closest, distance } from 'fastest-levenshtein';
import { isOrdinary, namesSign, oneLetterOff, signMeant } from './help.ts';
import { isStopWord, sameStem } from './tokenize.ts';

const shortestSpelt = 5;
const shortestSign = 4;
const mostWrongLetters = 2;
const mostLettersApart = 3;
/** Beginnings of ordinary words that sound like a symptom. */
const soundsOnly = /^(?:bowel|confes|dice|harem|invoc|kilo|pan(?!e$)|paw|sorr)/;
/** Suffixes that do not change a word's meaning. */
const endings = ['', 's', 'es', 'ies', 'd', 'ed', 'ing', 'er', 'ly'];

const sorted = (word: string) => [...word].sort().join();

/** Returns true for a normalized word of the list, with or without its ending, a stop word or one with a digit. */
export function isKnown(word: string, list: readonly string[]): boolean {
  if (word.length < 2 || /\p{N}/u.test(word) || isStopWord(word)) return true;
  const ends = endings.filter((end) => word.endsWith(end));
  const stems = ends.map((end) => word.slice(0, word.length - end.length));
  return stems.some((stem) => list.some((known) => sameStem(known, stem)));
}

/**
 * Returns true if two words sound alike (double metaphone, which leaves out vowels) and are written alike: with the
 * same beginning and first vowel, and with a "d" in both or none. "tite" sounds like "tight", "tide" does not.
 */
function soundsLike(word: string, other: string): boolean {
  const written = (one: string) =>
    `${one.slice(0, 2)}${/[aeiouy]/.exec(one)?.[0]}${one.includes('d')}`;
  return (
    !soundsOnly.test(word) &&
    written(word) === written(other) &&
    doubleMetaphone(word)[0] === doubleMetaphone(other)[0] &&
    distance(word, other) <= mostLettersApart
  );
}

/**
 * Returns a query's words with misspelt ones corrected (by Levenshtein distance) and unknown ones removed:
 * for those the engine would return everything that begins with the same letters. A word one letter away
 * from a symptom, or like one in sound, is read as that symptom, whatever else is near. A short word has too many
 * neighbours: it becomes a symptom with two letters swapped or the same sound, or gets the letter that it lacks, or
 * goes. Returns undefined if nothing changes.
 *
 * @param list words of the index
 */
export function correctedQuery(
  words: readonly string[],
  list: readonly string[],
): string[] | undefined {
  if (list.length === 0) return undefined;
  const signs = list.filter((word) => word.length >= shortestSign && namesSign(word));
  const right = words.flatMap((word) => {
    const meant = list.includes(word) ? undefined : signMeant(word);
    if (!meant && isKnown(word, list)) return word;
    if (isOrdinary(word)) return [];
    const alike = list.filter((known) => soundsLike(word, known));
    const slip = (known: string) =>
      oneLetterOff(word, known) &&
      (sorted(word) === sorted(known) || (known.length >= shortestSpelt && word[0] === known[0]));
    const sign = signs.find(slip) ?? meant ?? alike.find((known) => signs.includes(known));
    if (sign) return sign;
    if (word.length < shortestSpelt) return alike.find((known) => oneLetterOff(word, known)) ?? [];
    const near = closest(word, list);
    if (distance(word, near) === 1) return near;
    // With two letters wrong, "winter" would be "dinner".
    const twoWrong = (known: string) => distance(word, known) <= mostWrongLetters;
    const letters = RegExp(`^${[...word].join('.?')}$`);
    const likely = [...alike, ...list.filter((known) => letters.test(known))].filter(twoWrong);
    return word.length > shortestSpelt && likely.length > 0 ? closest(word, likely) : [];
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
