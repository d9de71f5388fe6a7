/** A page that one word was found on, with the engine's score for it. */
export interface Hit {
  id: string;
  score: number;
  /** How far the page has the word itself: less than 1 where it only has a synonym. */
  share?: number;
}

/**
 * How much of a word a synonym is worth. Tuned, as the weights in `find.ts` are, on the training queries of
 * `tests/search/queries.tsv`.
 */
const synonymShare = 0.3;

/**
 * The pages for a word and its synonyms: each once, for what it has that counts most.
 *
 * @param own the pages that have the word
 * @param others for each synonym, the pages that have it
 */
export function withSynonyms(own: readonly Hit[], others: readonly (readonly Hit[])[]): Hit[] {
  const pages = new Map(own.map((hit) => [hit.id, hit]));
  for (const { id, score } of others.flat()) {
    const known = pages.get(id);
    const worth = score * synonymShare;
    if ((known?.score ?? 0) < worth) {
      pages.set(id, { id, score: worth, share: known?.share ?? (known ? 1 : synonymShare) });
    }
  }
  return [...pages.values()];
}

/** A page with its score for the whole query. */
export interface Ranked {
  id: string;
  score: number;
}

/**
 * Puts together what was found for each word of a query. The engine alone wants every word on a page, so
 * that one word too many loses the answer. Here a page scores with the words that it has, and the more of
 * the query they make up, the better: a rare word counts for more than a common one.
 *
 * @param hits for each word of the query, the pages it was found on
 * @param weights how much each word says, from `wordWeights`
 */
export function rankHits(hits: Hit[][], weights: readonly number[]): Ranked[] {
  const all = weights.reduce((sum, weight, index) => sum + (hits[index]!.length ? weight : 0), 0);
  const pages = new Map<string, { score: number; covered: number }>();
  for (const [index, found] of hits.entries()) {
    for (const { id, score, share = 1 } of found) {
      const page = pages.get(id) ?? { score: 0, covered: 0 };
      pages.set(id, { score: page.score + score, covered: page.covered + weights[index]! * share });
    }
  }
  return [...pages]
    .map(([id, { score, covered }]) => ({ id, score: score * (covered / all) }))
    .sort((a, b) => b.score - a.score);
}

/** About as many pages as a search knows: only how often words stand beside each other matters. */
const total = 300;
const unknownWord = 1;

/** How much each word says: little where it is everywhere. A word that was not found says as much as a common one. */
export function wordWeights(hits: Hit[][]): number[] {
  return hits.map(({ length }) => (length === 0 ? unknownWord : Math.log(1 + total / length)));
}
