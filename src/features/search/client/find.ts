import { bundle, loadWords } from './bundle-words';
import { excerpt, excerptWords, type TextRun } from './excerpt';
import { likeness } from './likeness';
import type { Pagefind, PagefindFragment, PagefindResult } from '../pagefind';
import { queryWords } from './query-words';
import { rankHits, withSynonyms, wordWeights } from './rank';
import { synonymsOf, type Synonyms } from './synonyms';

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
  /** The words that were looked for, where the query's own seemed to be misspelt. */
  meant?: string;
}

/** How many answers show at first, and how many more each time the reader asks. */
export const resultsAtATime = 6;

/** These and `phrasingBoost` are tuned on the training queries of `tests/search/queries.tsv`. */
const ranking = {
  termFrequency: 1,
  pageLength: 0,
  termSimilarity: 4,
  metaWeights: { title: 6, section: 4, asked: 3, activity: 4 },
};
/** How many times its score an answer gains that is asked for in just the reader's words. */
const phrasingBoost = 4;
/** How near the best answer's phrasings must come to the query (see `likeness`), or its spelling is looked at. */
const nearEnough = 0.5;
/** What is left of a glossary entry's score where it is not its own word that was asked for. */
const termOnlyMentioned = 0.3;

let engine: Promise<Engine> | undefined;
let failures = 0;

interface Engine {
  pagefind: Pagefind;
  synonyms: Synonyms;
}

/** Loads Pagefind on its first use. A load or a search that failed starts anew at the next call. */
function load(): Promise<Engine> {
  engine ??= start();
  return engine;
}

async function start(): Promise<Engine> {
  // Some browsers remember that a module could not be loaded: the next try has another address.
  const attempt = failures > 0 ? `?attempt=${failures}` : '';
  const synonyms = loadWords<Synonyms>('synonyms');
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt}`)) as Pagefind;
  await pagefind.options({ noWorker: true, ranking, baseUrl: import.meta.env.BASE_URL });
  await pagefind.init();
  return { pagefind, synonyms: (await synonyms) ?? [] };
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
    return await answer(await load(), query, limit);
  } catch (error) {
    engine = undefined;
    failures += 1;
    throw error;
  }
}

/** Answers with the words as typed; where nothing comes near them, with what they may have been meant for. */
async function answer(engine: Engine, query: string, limit: number): Promise<SearchAnswer> {
  const words = queryWords(query);
  const { near, ...asTyped } = await ask(engine, words, limit);
  if (near >= nearEnough) return asTyped;
  const spelling = await import('./spelling').catch(() => undefined);
  const right = await spelling?.spellWords(words);
  if (!right) return asTyped;
  if (right.length === 0) return { total: 0, results: [] };
  const { near: _, ...corrected } = await ask(engine, right, limit);
  return { ...corrected, meant: right.join(' ') };
}

/** @returns the answers, and how near the nearest comes to the words, from 0 to 1. */
async function ask(
  { pagefind, synonyms }: Engine,
  words: string[],
  limit: number,
): Promise<SearchAnswer & { near: number }> {
  const others = words.map((word) => synonymsOf(word, synonyms));
  const loaders = new Map<string, PagefindResult>();
  const lookUp = async (word: string) => {
    const { results } = await pagefind.search(word);
    for (const result of results) loaders.set(result.id, result);
    return results;
  };
  const own = await Promise.all(words.map(lookUp));
  const instead = await Promise.all(others.map((group) => Promise.all(group.map(lookUp))));
  const hits = own.map((found, index) => withSynonyms(found, instead[index]!));
  const weights = wordWeights(own.map((found, index) => (found.length > 0 ? found : hits[index]!)));
  const ranked = rankHits(hits, weights);
  const pages = await Promise.all(
    ranked.slice(0, limit).map(async ({ id, score }) => {
      const page = await loaders.get(id)!.data();
      const { title = '', section = '' } = page.meta;
      const near = likeness(words, weights, others, [title, section, ...page.asked]);
      const mentioned =
        page.filters.kind?.includes('term') && likeness(words, weights, [], [section]) < 1;
      const worth = mentioned ? termOnlyMentioned : 1;
      return { page, near, score: score * worth * (1 + phrasingBoost * near) };
    }),
  );
  // Only those that show first are put in order anew, so that none changes its place when more are shown.
  const first = pages.slice(0, resultsAtATime).sort((a, b) => b.score - a.score);
  const results = [...first, ...pages.slice(resultsAtATime)];
  return {
    total: ranked.length,
    results: results.map(({ page }) => toResult(page, words)),
    near: Math.max(0, ...first.map(({ near }) => near)),
  };
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
