import type { ShownRecord } from '../index/search-record';
import type { Pagefind, PagefindResult } from '../pagefind';
import { excerpt, type TextRun } from './excerpt';
import { rankHits, similarity, wordWeights } from './score';
import type { Care, WordList } from './spelling';
import { tokenize } from './tokenize';

/** A search result: a page, or a section of it. */
export interface SearchResult {
  /** URL with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, if it differs from the page's. */
  section: string | undefined;
  /** The text of the result, with matches marked. */
  excerpt: TextRun[];
  /** The wait that answers the query: what to avoid, and for how long. */
  wait: ShownRecord['wait'] | undefined;
}

/** The outcome of a query. */
export interface SearchAnswer {
  /** Number of results found, shown or not. */
  total: number;
  results: SearchResult[];
  /** The corrected query, if the original seemed misspelt. */
  corrected?: string;
}

/** Number of results shown first, and added each time the reader asks for more. */
export const resultsAtATime = 6;

const candidates = 20;
/** Length of an excerpt in words, for a result without a short answer. */
const excerptWords = 32;
/** `ranking` and `aliasBoost` are tuned on the training queries of `tests/search/queries.tsv`. */
const ranking = { termSimilarity: 4, metaWeights: { title: 6, section: 4, aliases: 3 } };
/** Boost for a result whose alias matches the query exactly. */
const aliasBoost = 8;
/** Factor for the score of a glossary entry if the query is not the entry's own term. */
const termOnlyMentioned = 0.3;
/**
 * Least similarity of the best result's aliases to the query (see `similarity`); below it, spelling is
 * checked.
 */
const nearEnough = 0.5;

const bundle = `${import.meta.env.BASE_URL}pagefind/`;

let engine: Promise<Pagefind> | undefined;
let failures = 0;

async function start(): Promise<Pagefind> {
  // Some browsers cache a failed module load, so the next attempt needs another URL.
  const attempt = failures > 0 ? `?attempt=${failures}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt}`)) as Pagefind;
  await pagefind.options({ noWorker: true, ranking, baseUrl: import.meta.env.BASE_URL });
  await pagefind.init();
  return pagefind;
}

/**
 * Searches the site's index word by word, so that an extra word does not lose the result. Loads Pagefind
 * at its first use, and again after a failure.
 *
 * @param query the reader's input
 * @param limit maximum number of results
 * @throws the error of loading the engine or its index; the caller tells the reader
 */
export async function find(query: string, limit: number): Promise<SearchAnswer> {
  try {
    return await answer(await (engine ??= start()), tokenize(query), limit);
  } catch (error) {
    engine = undefined;
    failures += 1;
    throw error;
  }
}

/**
 * Returns another spelling of a query that found nothing, guessed less strictly: a suggestion to offer.
 */
export async function otherSpelling(query: string): Promise<string | undefined> {
  return (await correct(tokenize(query), 'asked')).words?.join(' ');
}

/** Returns the site's word list, if it could be loaded, and the corrected query, if there is one. */
async function correct(
  words: string[],
  care?: Care,
): Promise<{ list?: WordList | undefined; words?: string[] | undefined }> {
  const spelling = await import('./spelling').catch(() => undefined);
  const list = await spelling?.loadWordList(bundle);
  return { list, words: list && spelling?.correctedQuery(words, list, care) };
}

/** Searches for the words as typed. If nothing is similar, searches for the corrected words. */
async function answer(pagefind: Pagefind, words: string[], limit: number): Promise<SearchAnswer> {
  const { nearest, missing, ...asTyped } = await search(pagefind, words, limit);
  if (nearest >= nearEnough && missing.length === 0) return asTyped;
  const { list, words: corrected } = await correct(words);
  // Pagefind ignores a part of its index that failed to load, and finds nothing in it.
  const lost = list
    ? missing.some((word) => [list.words, list.asked].some((known) => known.includes(word)))
    : asTyped.total === 0;
  if (lost) throw new Error('A part of the search index could not be loaded');
  if (nearest >= nearEnough || !corrected) return asTyped;
  if (corrected.length === 0) return { total: 0, results: [] };
  const { total, results } = await search(pagefind, corrected, limit);
  return { total, results, corrected: corrected.join(' ') };
}

/**
 * @returns the results, the similarity of the best one to the query, from 0 to 1, and the words without a
 *   match
 */
async function search(
  pagefind: Pagefind,
  words: string[],
  limit: number,
): Promise<SearchAnswer & { nearest: number; missing: string[] }> {
  const hits = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
  const byId = new Map<string, PagefindResult>(hits.flat().map((hit) => [hit.id, hit]));
  const weights = wordWeights(hits);
  const ranked = rankHits(hits, weights);
  const answers = await Promise.all(
    ranked.slice(0, Math.max(limit, candidates)).map(async ({ id, score }) => {
      const { url, filters } = await byId.get(id)!.data();
      const record = JSON.parse(filters.record![0]!) as ShownRecord;
      const { title, section, aliases, text, isAnswer, wait } = record;
      const near = similarity(words, weights, [title, section ?? '', ...aliases]);
      const isMentioned =
        url.startsWith(`${import.meta.env.BASE_URL}glossary/#`) &&
        similarity(words, weights, [section ?? '']) < 1;
      const worth = isMentioned ? termOnlyMentioned : 1;
      const part = excerpt(text, words, isAnswer ? Infinity : excerptWords);
      return {
        result: { url, title, section, excerpt: part, wait },
        near,
        score: score * worth * (1 + aliasBoost * near),
      };
    }),
  );
  // Reranks only the first results, so that none moves when more are shown.
  const first = answers.slice(0, candidates).sort((a, b) => b.score - a.score);
  return {
    total: ranked.length,
    results: [...first, ...answers.slice(candidates)].map(({ result }) => result),
    nearest: Math.max(0, ...first.map(({ near }) => near)),
    missing: words.filter((_, index) => hits[index]!.length === 0),
  };
}
