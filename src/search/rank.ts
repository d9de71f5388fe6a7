/** A page that one word was found on, with the engine's score for it. */
export interface Hit {
  id: string;
  score: number;
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
 * @param total how many pages there are
 */
export function rankHits(hits: Hit[][], total: number): Ranked[] {
  const weights = hits.map((found) => rarity(found.length, total));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<string, { score: number; covered: number }>();
  for (const [index, found] of hits.entries()) {
    for (const { id, score } of found) {
      const page = pages.get(id) ?? { score: 0, covered: 0 };
      pages.set(id, { score: page.score + score, covered: page.covered + weights[index]! });
    }
  }
  return [...pages]
    .map(([id, { score, covered }]) => ({ id, score: score * (covered / all) }))
    .sort((a, b) => b.score - a.score);
}

/** How much a word says: nothing where it was not found, little where it is everywhere. */
function rarity(found: number, total: number): number {
  return found === 0 ? 0 : Math.log(1 + total / found);
}
