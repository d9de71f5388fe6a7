import { sameStem, tokenize } from './tokenize.ts';

/** A record that matches one word, with the engine's score. */
export interface Hit {
  id: string;
  score: number;
}

/** Approximate number of records. Only the words' relative frequency matters. */
const total = 300;
const unknownWord = 1;

/**
 * Returns each word's weight (inverse document frequency). A word without a match weighs as much as a
 * common one.
 */
export function wordWeights(hits: readonly (readonly Hit[])[]): number[] {
  return hits.map(({ length }) => (length === 0 ? unknownWord : Math.log(1 + total / length)));
}

/**
 * Merges the matches of each word of a query, best first. The engine alone requires every word in a
 * record, so one extra word would lose the result. Here a record scores with the words that it has, and
 * higher the more of the query they cover.
 *
 * @param hits for each word of the query, the records that match it
 * @param weights each word's weight, from `wordWeights`
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
 * Returns the similarity of a query to the nearest alias: 1 if they have the same words, 0 if they share
 * none. It is the share of the query that the alias covers, times the share of the alias that the query
 * covers.
 *
 * @param words the query, from `tokenize`
 * @param weights the weight of each word
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

/** Returns the sentence of a text that has most of the query's words, with the one after it. */
export function bestSentences(text: string, words: readonly string[]): string {
  const sentences = text.replaceAll(/([.!?…]) /g, '$1\n').split(/\n| ·(?: |$)/);
  const shared = sentences.map((sentence) => {
    const said = tokenize(sentence);
    return words.filter((word) => said.some((other) => sameStem(other, word))).length;
  });
  const best = shared.indexOf(Math.max(...shared));
  return sentences.slice(best, best + 2).join(' ');
}
