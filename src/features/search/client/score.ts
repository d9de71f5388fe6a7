import { sameStem, tokenize } from './tokenize.ts';

/** A record that matches one word, with the engine's score. */
export interface Hit {
  id: string;
  score: number;
}

/** Approximate number of records. Only the words' relative frequency matters. */
const total = 300;

/** Returns each word's inverse document frequency. A word without a match weighs as much as a common one. */
export function wordWeights(hits: readonly (readonly Hit[])[]): number[] {
  return hits.map(({ length }) => (length === 0 ? 1 : Math.log(1 + total / length)));
}

/**
 * Merges the matches of each word of a query, best first. The engine alone requires every word in a
 * record, so one extra word would lose the result. Here a record scores with the words that it has, and
 * higher the more of the query they cover by `wordWeights`.
 */
export function rankHits<One extends Hit>(
  hits: readonly (readonly One[])[],
  weights: readonly number[],
): One[] {
  const records = new Map<string, { hit: One; score: number; covered: number }>();
  for (const [index, found] of hits.entries()) {
    for (const hit of found) {
      const { score, covered } = records.get(hit.id) ?? { score: 0, covered: 0 };
      records.set(hit.id, { hit, score: score + hit.score, covered: covered + weights[index]! });
    }
  }
  return [...records.values()]
    .map(({ hit, score, covered }) => ({ ...hit, score: score * covered }))
    .sort((a, b) => b.score - a.score);
}

/**
 * Returns the similarity of a query to each way to ask, title or heading: 1 if they have the same words, 0
 * if they share none. It is the share of the query's weight that the way to ask covers, times the share of
 * the way to ask that the query covers.
 *
 * @param words the query, from `tokenize`
 */
export function similarities(
  words: readonly string[],
  weights: readonly number[],
  asks: readonly string[],
): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return asks.map((ask) => {
    const asked = tokenize(ask);
    const shared = weights.filter((_, index) => has(asked, words[index]!));
    const weight = shared.reduce((sum, part) => sum + part, 0);
    return weight && (weight / whole) * Math.min(1, shared.length / asked.length);
  });
}

/** Sentences that say nothing without the one before. */
const leans =
  /^(?:So|It|Its|This|That|These|Those|They|Their|But|And|Or|Then|Both|Such|Otherwise|Instead)\b/;

/**
 * Returns the sentence of a text that has most of the query's words, with the one after it, and with those before
 * that it leans on.
 */
export function bestSentences(text: string, words: readonly string[]): string {
  const sentences = text.replaceAll(/([.!?…·]) /g, '$1\n').split('\n');
  const shared = sentences.map((sentence) => {
    const said = tokenize(sentence);
    return words.filter((word) => has(said, word));
  });
  const best = shared.reduce((top, one, at) => (one.length > shared[top]!.length ? at : top), 0);
  let start = best;
  while (start > 0 && leans.test(sentences[start]!)) start -= 1;
  return sentences
    .slice(start, Math.max(best + 1, start + 2))
    .join(' ')
    .replace(/ ·$/, '');
}

/** Returns true if a word, or one of the same stem, is among the words. */
export const has = (words: readonly string[], word: string) =>
  words.some((other) => sameStem(other, word));
