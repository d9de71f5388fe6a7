import { isAnswer, type Query, type Split } from './queries.ts';

/** What one search engine brought for each query: addresses, the best first. */
export interface Results {
  engine: string;
  urls: string[][];
  /** True if it brings whole pages: one is right if the answer is a section of it. */
  wholePages?: boolean;
}

/** How often the answer came where the reader looks for it. All are shares of 1. */
export interface Figures {
  count: number;
  top1: number;
  top3: number;
  /** Mean reciprocal rank, over the first `depth` results. */
  mrr: number;
}

/** Results beyond this place count as not found, for every engine. */
export const depth = 6;

/** Place of the first result that answers, from 1; 0 where none does. */
export function place(urls: readonly string[], { answers }: Query, wholePages = false): number {
  const right = wholePages ? answers.map((url) => url.replace(/#.*/, '')) : answers;
  return urls.slice(0, depth).findIndex((url) => isAnswer(url, right)) + 1;
}

/** The 95% interval of a share (Wilson, 1927). */
export function interval(share: number, count: number): [number, number] {
  const z = 1.96;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half =
    (z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))) /
    (1 + z ** 2 / count);
  return [middle - half, middle + half];
}

/** The figures of an engine over the queries of one split. */
export function figures(
  queries: readonly Query[],
  { urls, wholePages }: Results,
  split: Split,
): Figures {
  const places = queries.flatMap((query, index) =>
    query.split === split ? [place(urls[index]!, query, wholePages)] : [],
  );
  const share = (of: (place: number) => number) =>
    places.reduce((sum, one) => sum + of(one), 0) / places.length;
  return {
    count: places.length,
    top1: share((one) => Number(one === 1)),
    top3: share((one) => Number(one > 0 && one <= 3)),
    mrr: share((one) => (one > 0 ? 1 / one : 0)),
  };
}
