import type { Kind, ShownRecord } from '../index/search-record';
import type { Pagefind, PagefindResult } from '../pagefind';
import { bestSentences, rankHits, similarity, wordWeights } from './score';
import { tokenize } from './tokenize';

/** A search result: a page, or a section of it. */
export interface SearchResult extends Pick<ShownRecord, 'title' | 'section' | 'kind' | 'wait'> {
  /** URL with the section's anchor. */
  url: string;
  /** What the result answers, in its own words. */
  text: string;
}

/** The outcome of a query, the best result first. */
export interface SearchAnswer {
  results: SearchResult[];
  /** True if more results can be shown. */
  more: boolean;
  /** The corrected query, if the original seemed misspelt. */
  corrected?: string;
}

/** Number of results shown first, and added each time the reader asks for more. */
export const resultsAtATime = 5;
/** Number of results compared with what people ask: a few where one is near, or else many. */
export const compared = { sure: 6, unsure: 20, nearness: 0.75 };

/** `ranking` and `aliasBoost` are tuned on the queries of `tests/search/queries.tsv` that may be seen. */
const ranking = { metaWeights: { title: 6, section: 4, aliases: 3 } };
/** Boost for a result whose alias matches the query exactly. */
const aliasBoost = 8;
/** Factors for the score: a question before its word, and pages for clinics last unless they are asked for. */
const factors: Partial<Record<Kind, number>> = { Word: 0.75, 'For clinics': 0.3 };
/** Least similarity (see `similarity`) of an alias that is what the query asks for. */
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
 * Searches the site's index word by word, so that an extra word does not lose the result. If nothing is
 * similar, searches for the words with their spelling corrected. Loads Pagefind at its first use, and
 * again after a failure.
 *
 * @param query the reader's input
 * @param limit maximum number of results
 * @throws the error of loading the engine or its index; the caller tells the reader
 */
export async function find(query: string, limit: number): Promise<SearchAnswer> {
  try {
    const pagefind = await (engine ??= start());
    const words = tokenize(query);
    const { near, missing, ...asTyped } = await search(pagefind, words, limit);
    if (near && missing.length === 0) return asTyped;
    const spelling = await import('./spelling').catch(() => undefined);
    const list = await spelling?.loadWordList(bundle);
    // Pagefind ignores a part of its index that failed to load, and finds nothing in it.
    const lost = list ? missing.some((word) => list.includes(word)) : asTyped.results.length === 0;
    if (lost) throw new Error('A part of the search index could not be loaded');
    const corrected = list && spelling?.correctedQuery(words, list);
    if (near || !corrected) return asTyped;
    const { results, more } = await search(pagefind, corrected, limit);
    return { results, more, corrected: corrected.join(' ') };
  } catch (error) {
    engine = undefined;
    failures += 1;
    throw error;
  }
}

/** @returns the results, whether one is what the query asks for, and the words without a match */
async function search(
  pagefind: Pagefind,
  words: string[],
  limit: number,
): Promise<SearchAnswer & { near: boolean; missing: string[] }> {
  const hits = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
  const byId = new Map<string, PagefindResult>(hits.flat().map((hit) => [hit.id, hit]));
  const weights = wordWeights(hits);
  const ranked = rankHits(hits, weights);
  const load = (from: number, to: number) =>
    Promise.all(
      ranked.slice(from, to).map(async ({ id, score }) => {
        const { url, filters } = await byId.get(id)!.data();
        const { aliases, ...shown } = JSON.parse(filters.record![0]!) as ShownRecord;
        const { title, section = '', kind } = shown;
        const near = similarity(words, weights, [title, section, ...aliases]);
        const factor = near < nearEnough || kind === 'Word' ? (factors[kind] ?? 1) : 1;
        const worth = score * factor * (1 + aliasBoost * near);
        return {
          result: {
            url,
            ...shown,
            text: shown.isAnswer ? shown.text : bestSentences(shown.text, words),
          },
          near,
          worth,
        };
      }),
    );
  const best = await load(0, compared.sure);
  const sure = best.some((one) => one.near >= compared.nearness);
  if (!sure) best.push(...(await load(compared.sure, compared.unsure)));
  // Only these are put in order anew, so that none moves when more are shown.
  best.sort((a, b) => b.worth - a.worth);
  const rest = limit > best.length ? await load(best.length, limit) : [];
  return {
    results: [...best, ...rest].slice(0, limit).map(({ result }) => result),
    more: ranked.length > limit,
    near: best.some((one) => one.near >= nearEnough),
    missing: words.filter((_, index) => hits[index]!.length === 0),
  };
}
