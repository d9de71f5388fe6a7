import { globSync, readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { articleSections } from './article-sections.ts';
import type { Aliases } from './aliases.ts';
import type { SearchRecord } from './search-record.ts';

/** Pages that answer one question as a whole. All others are found by section. */
const wholePages = /^\/(?:questions|conditions)\/./;

/**
 * Returns everything in the built site that the search can find.
 *
 * @param dist folder of the built site, without a trailing slash
 * @param aliases the aliases of each URL path, from `readAliases`
 * @throws Error naming a URL path that has aliases but does not exist
 */
export function searchRecords(dist: string, aliases: Map<string, Aliases>): SearchRecord[] {
  const records = globSync(`${dist}/**/*.html`)
    .sort()
    .flatMap((file) => {
      const path = file.slice(dist.length).replace(/index\.html$/, '');
      const html = readFileSync(file, 'utf8').replaceAll('\u00ad', '');
      const article = parse(html).querySelector('[data-pagefind-body]');
      return article ? pageRecords(path, article, aliases) : [];
    });
  const found = new Set(records.map(({ url }) => url));
  const lost = [...aliases.keys()].filter((url) => !found.has(url));
  if (lost.length > 0) throw new Error(`The search can’t find these addresses: ${lost.join(', ')}`);
  return records;
}

function pageRecords(
  path: string,
  article: HTMLElement,
  aliases: Map<string, Aliases>,
): SearchRecord[] {
  const title = article.querySelector('h1')?.text.trim() ?? path;
  const answer = article.querySelector('.summary')?.text.trim() ?? '';
  for (const shown of article.querySelectorAll('h1, .summary')) shown.remove();
  const [opening, ...sections] = articleSections(article);
  const whole = wholePages.test(path);
  const rest = whole ? sections.flatMap(({ heading, blocks }) => [heading, ...blocks]) : [];
  const page: SearchRecord = {
    url: path,
    title,
    answer,
    text: [...(opening?.blocks ?? []), ...rest],
    aliases: [],
  };
  const parts = sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ id, heading, blocks }): SearchRecord => {
      const url = `${path}#${id}`;
      const section = aliases.get(url)?.wait?.activity ?? heading;
      return { url, title, section, answer: '', text: blocks, aliases: [] };
    });
  return [page, ...(whole ? [] : parts)].map((record) => ({
    ...record,
    ...aliases.get(record.url),
  }));
}
