import { alike } from './alike.ts';
import { queryWords } from './query-words.ts';

/** How much of a word a synonym is worth here. Tuned as `synonymShare` is, in `rank.ts`. */
const synonymLikeness = 0.5;

/**
 * How near a query comes to the nearest of the ways in which an answer is asked for: 1 where they say the
 * same, 0 where no word is shared. It is the share of the query that the phrasing has, times the share of
 * the phrasing that the query has.
 *
 * @param words plain words of the query
 * @param weights how much each of them says
 * @param synonyms for each of them, words that stand for it, worth less
 * @param phrasings titles, headings and other ways to ask
 */
export function likeness(
  words: readonly string[],
  weights: readonly number[],
  synonyms: readonly (readonly string[])[],
  phrasings: readonly string[],
): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const one = (phrasing: string) => {
    const asked = queryWords(phrasing);
    const has = (word: string) => asked.some((other) => alike(other, word));
    const shared = words.map((word, index): number =>
      has(word) ? 1 : synonyms[index]?.some(has) ? synonymLikeness : 0,
    );
    const weight = weights.reduce((sum, part, index) => sum + part * shared[index]!, 0);
    const covered = shared.reduce((sum, part) => sum + part, 0) / asked.length;
    return whole > 0 && asked.length > 0 ? (weight / whole) * Math.min(1, covered) : 0;
  };
  return Math.max(0, ...phrasings.map(one));
}
