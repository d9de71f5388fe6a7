import { excerpt, type TextRun } from './excerpt';
import type { Pagefind, PagefindFragment } from './pagefind';
import { queryWords } from './query-words';
import { rankHits } from './rank';

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

const excerptWords = 32;

/** Tuned on the training queries of `tests/search/queries.tsv`. */
const ranking = {
  termFrequency: 0.4,
  pageLength: 0.2,
  termSimilarity: 4,
  metaWeights: { title: 6, section: 5, asked: 6, activity: 4 },
};

interface Engine {
  pagefind: Pagefind;
  /** Number of records in the index. */
  size: number;
}
let engine: Promise<Engine> | undefined;

/** Loads Pagefind on its first use. A load that failed is tried anew at the next call. */
function load(): Promise<Engine> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start(): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({ noWorker: true, ranking, baseUrl: import.meta.env.BASE_URL });
  await pagefind.init();
  const entry = (await (await fetch(`${bundle}pagefind-entry.json`)).json()) as {
    languages: Record<string, { page_count: number }>;
  };
  const size = Object.values(entry.languages).reduce((sum, one) => sum + one.page_count, 0);
  return { pagefind, size };
}

/**
 * Searches the site's index, word by word, so that one word too many does not lose the answer.
 *
 * @param query what the reader typed
 * @param limit how many answers to bring at most
 * @throws whatever loading the engine or its index throws; the caller tells the reader
 */
export async function find(query: string, limit: number): Promise<SearchAnswer> {
  const { pagefind, size } = await load();
  const words = queryWords(query);
  const found = await Promise.all(words.map((word) => pagefind.search(word)));
  const loaders = new Map(
    found.flatMap(({ results }) => results.map((result) => [result.id, result] as const)),
  );
  const ranked = rankHits(
    found.map(({ results }) => results),
    size,
  );
  const results = await Promise.all(
    ranked.slice(0, limit).map(async ({ id }) => toResult(await loaders.get(id)!.data(), words)),
  );
  return { total: ranked.length, results };
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
