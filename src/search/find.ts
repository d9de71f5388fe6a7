import { excerpt, excerptWords, type TextRun } from './excerpt';
import { likeness } from './likeness';
import type { Pagefind, PagefindFragment } from './pagefind';
import { queryWords } from './query-words';
import { rankHits, wordWeights } from './rank';

/** One answer to a query: a page, or the section of it that answers. */
export interface SearchResult {
  /** Address with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, where it is not the page's own. */
  section?: string;
  /** The answer's own words, those that were looked for marked. */
  excerpt: TextRun[];
  /** The wait that answers it: what to avoid, and how long. */
  wait?: { activity: string; time: string };
}

/** What a query found. */
export interface SearchAnswer {
  /** Number of answers found, shown or not. */
  total: number;
  results: SearchResult[];
}

/** Where the search bundle stands, with a slash at the end. */
export const bundle = `${import.meta.env.BASE_URL}pagefind/`;

/** How many answers show at first, and how many more each time the reader asks. */
export const resultsAtATime = 6;

/** These and `phrasingBoost` are tuned on the training queries of `tests/search/queries.tsv`. */
const ranking = {
  termFrequency: 0.2,
  pageLength: 0.2,
  termSimilarity: 4,
  metaWeights: { title: 4, section: 4, asked: 4, activity: 4 },
};
/** How many times its score an answer gains that is asked for in just the reader's words. */
const phrasingBoost = 4;

let engine: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads Pagefind on its first use. A load or a search that failed starts anew at the next call. */
function load(): Promise<Pagefind> {
  engine ??= start();
  return engine;
}

async function start(): Promise<Pagefind> {
  // Some browsers remember that a module could not be loaded: the next try has another address.
  const attempt = failures > 0 ? `?attempt=${failures}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt}`)) as Pagefind;
  await pagefind.options({ noWorker: true, ranking, baseUrl: import.meta.env.BASE_URL });
  await pagefind.init();
  return pagefind;
}

/**
 * Searches the site's index, word by word, so that one word too many does not lose the answer.
 *
 * @param query what the reader typed
 * @param limit how many answers to bring at most
 * @throws whatever loading the engine or its index throws; the caller tells the reader
 */
export async function find(query: string, limit: number): Promise<SearchAnswer> {
  try {
    return await ask(await load(), query, limit);
  } catch (error) {
    engine = undefined;
    failures += 1;
    throw error;
  }
}

async function ask(pagefind: Pagefind, query: string, limit: number): Promise<SearchAnswer> {
  const words = queryWords(query);
  const found = await Promise.all(words.map((word) => pagefind.search(word)));
  const hits = found.map(({ results }) => results);
  const loaders = new Map(hits.flat().map((result) => [result.id, result] as const));
  const weights = wordWeights(hits);
  const ranked = rankHits(hits, weights);
  const pages = await Promise.all(
    ranked.slice(0, limit).map(async ({ id, score }) => {
      const page = await loaders.get(id)!.data();
      const { title = '', section = '' } = page.meta;
      const like = likeness(words, weights, [title, section, ...page.asked]);
      return { page, score: score * (1 + phrasingBoost * like) };
    }),
  );
  // Only those that show first are put in order anew, so that none changes its place when more are shown.
  const first = pages.slice(0, resultsAtATime).sort((a, b) => b.score - a.score);
  const results = [...first, ...pages.slice(resultsAtATime)];
  return { total: ranked.length, results: results.map(({ page }) => toResult(page, words)) };
}

function toResult({ url, content, meta }: PagefindFragment, words: string[]): SearchResult {
  return {
    url,
    title: meta.title ?? url,
    ...(meta.section && { section: meta.section }),
    excerpt: excerpt(content, words, excerptWords, Number(meta.answer_words ?? 0)),
    ...(meta.activity && meta.time && { wait: { activity: meta.activity, time: meta.time } }),
  };
}
