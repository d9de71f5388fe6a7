import type { ShownRecord } from '../index/search-record';
import type { Pagefind, PagefindResult } from '../pagefind';
import { excerpt, type TextRun } from './excerpt';
import { rankHits, similarity, wordWeights } from './score';
import type { Care, WordList } from './spelling';
import { tokenize } from './tokenize';

/** One answer to a query: a page, or the section of it that answers. */
export interface SearchResult {
  /** Address with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, where it is not the page's own. */
  section: string | undefined;
  /** The answer's own words, those that were looked for marked. */
  excerpt: TextRun[];
  /** The wait that answers it: what to avoid, and how long. */
  wait: ShownRecord['wait'] | undefined;
}

/** What a query found. */
export interface SearchAnswer {
  /** Number of answers found, shown or not. */
  total: number;
  results: SearchResult[];
  /** The words that were looked for, where the query's own seemed to be misspelt. */
  corrected?: string;
}

/** How many answers show at first, and how many more each time the reader asks. */
export const resultsAtATime = 6;

/** How many words of a text a result shows, where it has no answer. */
const excerptWords = 32;
/** These and `aliasBoost` are tuned on the training queries of `tests/search/queries.tsv`. */
const ranking = { termSimilarity: 4, metaWeights: { title: 6, section: 4, aliases: 3 } };
/** How many times its score an answer gains that is asked for in just the reader's words. */
const aliasBoost = 8;
/** What is left of a glossary entry's score where it is not its own word that was asked for. */
const termOnlyMentioned = 0.3;
/** How near the best answer's aliases must come to the query (see `similarity`), or its spelling is looked at. */
const nearEnough = 0.5;

const bundle = `${import.meta.env.BASE_URL}pagefind/`;

let engine: Promise<Pagefind> | undefined;
let failures = 0;

async function start(): Promise<Pagefind> {
  // Some browsers remember that a module could not be loaded: the next try has another address.
  const attempt = failures > 0 ? `?attempt=${failures}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt}`)) as Pagefind;
  await pagefind.options({ noWorker: true, ranking, baseUrl: import.meta.env.BASE_URL });
  await pagefind.init();
  return pagefind;
}

/**
 * Searches the site's index, word by word, so that one word too many does not lose the answer. Loads Pagefind
 * on its first use; after a failure it starts anew.
 *
 * @param query what the reader typed
 * @param limit how many answers to bring at most
 * @throws whatever loading the engine or its index throws; the caller tells the reader
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

/** Another spelling of a query that found nothing, more freely guessed: to be offered, not searched for. */
export async function otherSpelling(query: string): Promise<string | undefined> {
  return (await correct(tokenize(query), 'asked')).words?.join(' ');
}

/** The list of the site's words, where it could be loaded, and the query put right, where it was not. */
async function correct(
  words: string[],
  care?: Care,
): Promise<{ list?: WordList | undefined; words?: string[] | undefined }> {
  const spelling = await import('./spelling').catch(() => undefined);
  const list = await spelling?.loadWordList(bundle);
  return { list, words: list && spelling?.correctedQuery(words, list, care) };
}

/** Answers with the words as typed; where nothing comes near them, with what they may have been meant for. */
async function answer(pagefind: Pagefind, words: string[], limit: number): Promise<SearchAnswer> {
  const { nearest, missing, ...asTyped } = await search(pagefind, words, limit);
  if (nearest >= nearEnough && missing.length === 0) return asTyped;
  const { list, words: corrected } = await correct(words);
  // Pagefind keeps silent where a part of its index could not be loaded, and finds nothing of it.
  const lost = list
    ? missing.some((word) => [list.words, list.asked].some((known) => known.includes(word)))
    : asTyped.total === 0;
  if (lost) throw new Error('A part of the search index could not be loaded');
  if (nearest >= nearEnough || !corrected) return asTyped;
  if (corrected.length === 0) return { total: 0, results: [] };
  const { total, results } = await search(pagefind, corrected, limit);
  return { total, results, corrected: corrected.join(' ') };
}

/** @returns the answers, how near the nearest comes to the words, from 0 to 1, and the words that nothing has. */
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
    ranked.slice(0, limit).map(async ({ id, score }) => {
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
  // Only those that show first are put in order anew, so that none changes its place when more are shown.
  const first = answers.slice(0, resultsAtATime).sort((a, b) => b.score - a.score);
  return {
    total: ranked.length,
    results: [...first, ...answers.slice(resultsAtATime)].map(({ result }) => result),
    nearest: Math.max(0, ...first.map(({ near }) => near)),
    missing: words.filter((_, index) => hits[index]!.length === 0),
  };
}
