import { sameStem, tokenize } from './tokenize.ts';

/** A record that one word was found in, with the engine's score for it. */
export interface Hit {
  id: string;
  score: number;
}

/** About as many records as a search knows: only how often words are found beside each other matters. */
const total = 300;
const unknownWord = 1;

/** How much each word says (inverse document frequency). A word that was not found says as much as a common one. */
export function wordWeights(hits: readonly (readonly Hit[])[]): number[] {
  return hits.map(({ length }) => (length === 0 ? unknownWord : Math.log(1 + total / length)));
}

/**
 * Puts together what was found for each word of a query, best first. The engine alone wants every word in a
 * record, so that one word too many loses the answer. Here a record scores with the words that it has, and
 * the more of the query they make up, the better.
 *
 * @param hits for each word of the query, the records it was found in
 * @param weights how much each word says, from `wordWeights`
 */
export function rankHits(hits: readonly (readonly Hit[])[], weights: readonly number[]): Hit[] {
  const all = weights.reduce((sum, weight, index) => sum + (hits[index]!.length ? weight : 0), 0);
  const records = new Map<string, { score: number; covered: number }>();
  for (const [index, found] of hits.entries()) {
    for (const { id, score } of found) {
      const record = records.get(id) ?? { score: 0, covered: 0 };
      records.set(id, { score: record.score + score, covered: record.covered + weights[index]! });
    }
  }
  return [...records]
    .map(([id, { score, covered }]) => ({ id, score: score * (covered / all) }))
    .sort((a, b) => b.score - a.score);
}

/**
 * How near a query comes to the nearest of the ways in which an answer is asked for: 1 where they say the
 * same, 0 where no word is shared. It is the share of the query that the alias has, times the share of the
 * alias that the query has.
 *
 * @param words the query, from `tokenize`
 * @param weights how much each of them says
 * @param aliases titles, headings and other ways to ask
 */
export function similarity(
  words: readonly string[],
  weights: readonly number[],
  aliases: readonly string[],
): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = aliases.map((alias) => {
    const asked = tokenize(alias);
    const shared = words.map((word) => asked.some((other) => sameStem(other, word)));
    const weight = weights.reduce((sum, part, index) => sum + (shared[index] ? part : 0), 0);
    const covered = shared.filter(Boolean).length / asked.length;
    return whole > 0 && asked.length > 0 ? (weight / whole) * Math.min(1, covered) : 0;
  });
  return Math.max(0, ...scores);
}
