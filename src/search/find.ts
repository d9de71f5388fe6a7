import type { Pagefind, PagefindFragment } from './pagefind';

/** One answer to a query: a page, and the section of it that answers best. */
export interface SearchResult {
  /** Address with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, where it is not the page's own. */
  section?: string;
  /** Escaped text with `<mark>` around the words that were found. */
  excerpt: string;
}

/** What a query found. */
export interface SearchAnswer {
  /** Number of pages found, shown or not. */
  total: number;
  results: SearchResult[];
}

const bundle = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind on its first use. A load that failed is tried anew at the next call. */
function load(): Promise<Pagefind> {
  engine ??= (import(/* @vite-ignore */ bundle) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({ excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    })
    .catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
  return engine;
}

/**
 * Searches the site's index.
 *
 * @param query what the reader typed
 * @param limit how many pages to bring at most
 * @throws whatever loading the engine or its index throws; the caller tells the reader
 */
export async function find(query: string, limit: number): Promise<SearchAnswer> {
  const pagefind = await load();
  const { results } = await pagefind.search(query);
  const fragments = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return { total: results.length, results: fragments.map(toResult) };
}

function toResult(fragment: PagefindFragment): SearchResult {
  const title = fragment.meta.title ?? fragment.url;
  const best = fragment.sub_results[0];
  if (!best || best.title === title) return { url: fragment.url, title, excerpt: fragment.excerpt };
  return { url: best.url, title, section: best.title, excerpt: best.excerpt };
}
