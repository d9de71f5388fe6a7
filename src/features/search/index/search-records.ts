import { globSync, readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { articleSections } from './article-sections.ts';
import type { RecordKind, SearchRecord } from './search-record.ts';
import type { WaysToAsk } from './ways-to-ask.ts';

/** Pages that answer one question as a whole. All others are found by their sections. */
const wholePages: [RegExp, RecordKind][] = [
  [/^\/questions\/./, 'question'],
  [/^\/conditions\/./, 'condition'],
];

/**
 * Everything in the built site that the search can find.
 *
 * @param dist folder of the built site, with no slash at the end
 * @param ways how people ask for each address, from `waysToAsk`
 * @throws Error naming an address that has words of its own and does not exist
 */
export function searchRecords(dist: string, ways: Map<string, WaysToAsk>): SearchRecord[] {
  const records = globSync(`${dist}/**/*.html`)
    .sort()
    .flatMap((file) => {
      const path = file.slice(dist.length).replace(/index\.html$/, '');
      const html = readFileSync(file, 'utf8').replaceAll('\u00ad', '');
      const article = parse(html).querySelector('[data-pagefind-body]');
      return article ? pageRecords(path, article, ways) : [];
    });
  const found = new Set(records.map(({ url }) => url));
  const lost = [...ways.keys()].filter((url) => !found.has(url));
  if (lost.length > 0) throw new Error(`The search can’t find these addresses: ${lost.join(', ')}`);
  return records;
}

function pageRecords(
  path: string,
  article: HTMLElement,
  ways: Map<string, WaysToAsk>,
): SearchRecord[] {
  const title = article.querySelector('h1')?.text.trim() ?? path;
  const answer = article.querySelector('.summary')?.text.trim() ?? '';
  for (const shown of article.querySelectorAll('h1, .summary')) shown.remove();
  const [opening, ...sections] = articleSections(article);
  const whole = wholePages.find(([address]) => address.test(path));
  const rest = whole ? sections.flatMap(({ heading, blocks }) => [heading, ...blocks]) : [];
  const page: SearchRecord = {
    url: path,
    kind: whole?.[1] ?? 'page',
    title,
    answer,
    text: [...(opening?.blocks ?? []), ...rest],
    asked: [],
  };
  const parts = sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ id, heading, blocks }): SearchRecord => {
      const url = `${path}#${id}`;
      const wait = ways.get(url)?.wait;
      const kind = wait ? 'wait' : path === '/glossary/' ? 'term' : 'page';
      const section = wait?.activity ?? heading;
      return { url, kind, title, section, answer: '', text: blocks, asked: [] };
    });
  return [page, ...(whole ? [] : parts)].map((record) => ({ ...record, ...ways.get(record.url) }));
}
