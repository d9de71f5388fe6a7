import type { ShownRecord } from '../index/pagefind-index';
import { namesSign } from './help';
import { bestSentences, has, rankHits, similarities, wordWeights, type Hit } from './score';
import { tokenize } from './tokenize';

/** The parts of Pagefind's browser API that the search uses. Source: Pagefind 1.6, `docs/api`. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult extends Hit {
  /** The URL has the site's base path. */
  data(): Promise<{ url: string; filters: { record?: string[] } }>;
}

/** A search result: a page, or a section of it, with its URL and anchor. */
export interface SearchResult extends Pick<ShownRecord, 'title' | 'section' | 'kind' | 'waits'> {
  url: string;
  /** What it answers. */
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
/** Number of results compared with what people ask: those shown where one is near, or else many. */
export const compared = { sure: resultsAtATime, unsure: 20 };

// All numbers below are tuned on the queries of `tests/search/queries.tsv` that may be seen.
/** By the first letter of a field's name; the second is any letter or digit (see `pagefindRecord`). */
const weights = { t: 6, s: 4, a: 3, b: 1.3 };
const metaWeights = Object.fromEntries(
  Object.entries(weights).flatMap(([kind, weight]) =>
    Array.from({ length: 36 }, (_, at) => [kind + at.toString(36), weight]),
  ),
);
/** How much the likeness to ways to ask counts beside the engine's score. */
const likenessWeight = 10;
/** Factors for the score: a question before its word, and pages for clinics last unless they are asked for. */
const factors: Record<string, number> = { Word: 0.75, 'For clinics': 0.3 };
/** Least similarity (see `similarities`) of what the query asks for, and of what needs no comparison. */
const nearEnough = 0.5;
const surelyNear = 0.75;

const base = import.meta.env.BASE_URL;
const bundle = `${base}pagefind/`;
let engine: Promise<Pagefind> | undefined;
let wordList: Promise<string[]> | undefined;
let failures = 0;

async function start(): Promise<Pagefind> {
  // Some browsers cache a failed module load, so the next attempt needs another URL.
  const script = `${bundle}pagefind.js?${failures}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ noWorker: true, ranking: { metaWeights }, baseUrl: base });
  await pagefind.init();
  return pagefind;
}

/** Loads the words of the index. */
const loadWordList = async () => (await fetch(`${bundle}words.json`)).json() as Promise<string[]>;

/**
 * Searches the site's index word by word, so that an extra word does not lose the result. If a word is in none of
 * the best answers, or none is near, searches for the words with their spelling corrected. Loads Pagefind at its
 * first use, and again after a failure.
 *
 * @param query the reader's input
 * @param limit maximum number of results
 * @throws the error of loading the engine or its index; the caller tells the reader
 */
export async function find(query: string, limit: number): Promise<SearchAnswer> {
  try {
    const pagefind = await (engine ??= start());
    const words = tokenize(query);
    const { sure, missing, ...asTyped } = await search(pagefind, words, limit);
    if (sure) return asTyped;
    const list = await (wordList ??= loadWordList()).catch(() => undefined);
    if (!list) wordList = undefined;
    // Without the words, what was found is better than nothing.
    if (!list && asTyped.results.length > 0) return asTyped;
    // Pagefind ignores a part of its index that failed to load, and finds nothing in it.
    if (!list || missing.some((word) => list.includes(word)))
      throw new Error('A part of the search index could not be loaded');
    const spelling = await import('./spelling').catch(() => undefined);
    const corrected = spelling?.correctedQuery(words, list);
    if (!corrected) return asTyped;
    const { results, more } = await search(pagefind, corrected, limit);
    return { results, more, corrected: corrected.join(' ') };
  } catch (error) {
    engine = wordList = undefined;
    failures += 1;
    throw error;
  }
}

/** @returns the results, whether they have all words and one is near, and the words without a match */
async function search(pagefind: Pagefind, words: string[], limit: number) {
  const hits = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
  const weights = wordWeights(hits);
  const ranked = rankHits(hits, weights);

  const load = async (hit: PagefindResult) => {
    const { url, filters } = await hit.data();
    const [json, ...aliases] = filters.record!;
    const { answer, text = '', parts = [], ...shown } = JSON.parse(json!) as ShownRecord;
    const { title, section = '', kind } = shown;
    const asks = [title, section, ...parts.map(({ name }) => name), ...aliases];
    const like = similarities(words, weights, asks);
    const near = Math.max(...like);
    const factor = near < nearEnough || kind === 'Word' ? (factors[kind] ?? 1) : 1;
    // Several ways to ask that are a little alike count for as much as one that is near.
    const likeness = 1 + likenessWeight * Math.hypot(...like);
    const worth = Math.sqrt(hit.score) * factor * likeness;
    const part = parts[like.indexOf(near) - 2];
    const place = part
      ? { url: `${url}#${part.id}`, section: part.name, text: part.text }
      : { url, text: answer ?? bestSentences(text, words) };
    const all = tokenize([...asks, answer, text].join(' '));
    return { result: { ...shown, ...place }, near, worth, all };
  };
  const loadAll = (from: number, to: number) => Promise.all(ranked.slice(from, to).map(load));

  const best = await loadAll(0, compared.sure);
  // The engine puts a long answer with many signs below a short text with one.
  if (words.some(namesSign) || !best.some(({ near }) => near >= surelyNear))
    best.push(...(await loadAll(compared.sure, compared.unsure)));
  // Only these are put in order anew, so that none moves when more are shown.
  best.sort((a, b) => b.worth - a.worth);
  const rest = await loadAll(best.length, limit);
  const said = words.every((word) => best.some(({ all }) => has(all, word)));
  return {
    results: [...best, ...rest].slice(0, limit).map(({ result }) => result),
    more: ranked.length > limit,
    sure: best.some(({ near }) => near >= (said ? nearEnough : surelyNear)),
    missing: words.filter((_, index) => hits[index]!.length === 0),
  };
}
