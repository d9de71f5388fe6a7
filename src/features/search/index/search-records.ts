import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { articleSections } from './article-sections.ts';
import { readAliases } from './aliases.ts';

/** An item that the search can find: a page, or a section that answers a query by itself. */
export interface SearchRecord {
  /** URL path with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, if the record is not a whole page. */
  section?: string;
  /** The short answer, if there is one. */
  answer: string;
  /** True if the answer names a wait, which the calculator turns into a day and time. */
  waits?: boolean;
  /** The rest of the text that readers see. */
  text: string[];
  /** The options of a skin problem's table: each has an anchor, and answers who asks for it by name. */
  parts?: { id: string; name: string; text: string }[];
  /** Other ways to ask for it, which the page does not show. */
  aliases: string[];
}

/** Pages that answer one question as a whole. All others are found by section. */
const wholePages = /^\/(?:questions|conditions)\/./;
/** What says a section's wait, and the longer one on darker skin. */
const waitParts =
  ':is(.restriction-wait:has([data-wait-of]), strong[data-wait-of], [data-darker-of])';

/**
 * Returns everything in the built site that the search can find.
 *
 * @param content folder of the content
 * @param dist folder of the built site, without a trailing slash
 * @throws Error naming a URL path that has aliases but does not exist, and as `readAliases` does
 */
export function searchRecords(content: string, dist: string): SearchRecord[] {
  const aliases = readAliases(content);
  const records = globSync(`${dist}/**/*.html`)
    .sort()
    .flatMap((file) => {
      const path = file.slice(dist.length).replace(/index\.html$/, '');
      return pageRecords(path, readFileSync(file, 'utf8').replaceAll('\u00ad', ''));
    })
    .map((record) => ({ ...record, aliases: aliases.get(record.url) ?? [] }));
  const found = new Set(records.map(({ url }) => url));
  const lost = [...aliases.keys()].filter((url) => !found.has(url));
  if (lost.length > 0) throw new Error(`The search can’t find these addresses: ${lost.join(', ')}`);
  return records;
}

function pageRecords(path: string, html: string): Omit<SearchRecord, 'aliases'>[] {
  // Parsing the whole page would take three times as long.
  const [searched = ''] = /<article\b[^>]*\sdata-pagefind-body.*<\/article>/s.exec(html) ?? [];
  const article = parse(searched).querySelector('article');
  if (!article) return [];
  const title = article.querySelector('h1')?.text.trim() ?? path;
  const answerIn = (parts: string) => {
    const elements = article.querySelectorAll(parts);
    const answer = elements.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' · ');
    const waits = elements.some(({ outerHTML }) => outerHTML.includes('data-wait-of'));
    return { answer, ...(waits && { waits }) };
  };
  const page = { url: path, title, ...answerIn('.summary') };
  for (const shown of article.querySelectorAll('h1, .summary')) shown.remove();
  const [opening, ...sections] = articleSections(article);
  const blocks = opening?.blocks ?? [];
  if (wholePages.test(path)) {
    const rest = sections.flatMap(({ heading, blocks: below }) => [heading, ...below]);
    const parts = article
      .querySelectorAll('.option-table tr[id]')
      // Every table has these two.
      .filter(({ id }) => !/-(?:nothing|needling)$/.test(id))
      .map((row) => ({
        id: row.id,
        name: row.querySelector('th span')!.text,
        text: row.querySelector('summary')!.childNodes[0]!.text.trim(),
      }));
    return [{ ...page, text: [...blocks, ...rest], ...(parts.length > 0 && { parts }) }];
  }
  const filled = sections.filter(({ blocks: below }) => below.length > 0);
  return [
    { ...page, text: blocks },
    ...filled.map(({ id, heading, blocks: below }) => ({
      url: `${path}#${id}`,
      title,
      section: heading,
      ...answerIn(`:is(.restriction[id="${id}"], [id="${id}"] + .key-number) ${waitParts}`),
      text: below,
    })),
  ];
}
