import { doubleMetaphone } from 'double-metaphone';
import { closest, distance } from 'fastest-levenshtein';
import { isOrdinary, namesSign, oneLetterOff, signMeant } from './help.ts';
import { isStopWord, sameStem } from './tokenize.ts';

const shortestSpelt = 5;
const shortestSign = 4;
const mostWrongLetters = 2;
const mostLettersApart = 3;
/** Suffixes that do not change a word's meaning. */
const endings = /(?:i?es|s|e?d|ing|er|ly)$/;

/** Returns true for a normalized word of the list, with or without its ending, a stop word or one with a digit. */
export function isKnown(word: string, list: readonly string[]): boolean {
  if (word.length < 2 || /\p{N}/u.test(word) || isStopWord(word)) return true;
  const stems = [word, word.replace(endings, ''), word.replace(/s$/, '')];
  return list.some((known) => stems.some((stem) => sameStem(known, stem)));
}

/** What words that are written alike share: the beginning, the first vowel, and a "d" or none. */
const outline = (word: string) =>
  `${word.slice(0, 2)}${/[aeiouy]/.exec(word)?.[0]}${word.includes('d')}`;

const isSign = (word: string) => word.length >= shortestSign && namesSign(word);

/**
 * Returns true if who types a word that the site does not have may mean this one. "tite" sounds like "tight" (double
 * metaphone, which leaves out vowels) and is written like it, "tide" is not.
 */
function isSlip(word: string, known: string): boolean {
  const sign = isSign(known);
  const alike = outline(word) === outline(known);
  const sounds = alike && doubleMetaphone(word)[0] === doubleMetaphone(known)[0];
  const apart = distance(word, known);
  if (oneLetterOff(word, known)) {
    const swapped = apart > 1;
    if (sign) return swapped || sounds || (known.length >= shortestSpelt && word[0] === known[0]);
    return word.length >= shortestSpelt || (alike && known.length > word.length);
  }
  if (sign) return sounds && apart <= mostLettersApart;
  const lacksLetters = RegExp(`^${[...word].join('.?')}$`).test(known);
  return word.length > shortestSpelt && apart <= mostWrongLetters && (sounds || lacksLetters);
}

/**
 * Returns a query's words with misspelt ones corrected (by Levenshtein distance) and unknown ones removed:
 * for those the engine would return everything that begins with the same letters. A word one letter away
 * from a symptom, or like one in sound, is read as that symptom, whatever else is near. A short word has too many
 * neighbours: it becomes a symptom with two letters swapped or the same sound, or gets the letter that it lacks, or
 * goes. Two letters may be wrong in a long word that sounds the same or lacks them: "winter" is no "dinner".
 * Returns undefined if nothing changes.
 *
 * @param list words of the index
 */
export function correctedQuery(
  words: readonly string[],
  list: readonly string[],
): string[] | undefined {
  const right = words.flatMap((word) => {
    const meant = list.includes(word) ? undefined : signMeant(word);
    if (!meant && isKnown(word, list)) return word;
    if (isOrdinary(word)) return [];
    const near = list.filter((known) => isSlip(word, known));
    const signs = near.filter(isSign);
    if (signs.length > 0) return closest(word, signs);
    return meant ?? (near.length > 0 ? closest(word, near) : []);
  });
  return right.join() === words.join() ? undefined : right;
}
