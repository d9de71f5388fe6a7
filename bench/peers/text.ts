import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { waitInDays, waitInHours } from '../../src/lib/durations.ts';
import { root } from '../folders.ts';

/** A page of the site's own prose as plain Markdown, the same for every generator. */
export interface TextPage {
  /** Address with slashes at both ends, the same in every build. */
  path: string;
  title: string;
  /** Front matter's description, as plain text. */
  description: string;
  body: string;
  words: number;
}

interface Named {
  id: string;
  text?: string;
  hours?: number;
}

/** CardGrid, tools and lists, whose text comes from components that no other generator has. */
const toolsAndLists = ['index', '404', 'calculator', 'search', 'glossary', 'sources', 'questions'];
const addresses = { pages: '/', conditions: '/conditions/', questions: '/questions/' };

const read = (file: string) => readFileSync(join(root, 'content', file), 'utf8');
const data = (file: string) => parse(read(file)) as Named[];

const countWords = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;

/** What `<Fact>`, `<Wait>` and the braces in front matter stand for. */
function numbers(): { fact: (id: string) => string; wait: (id: string, days: boolean) => string } {
  const facts = new Map(data('facts.yaml').map(({ id, text = '' }) => [id, text]));
  const waits = new Map(data('restrictions.yaml').map(({ id, hours = 0 }) => [id, hours]));
  const known = <T>(map: Map<string, T>, id: string) => {
    const value = map.get(id);
    if (value === undefined) throw new Error(`The content has no number "${id}"`);
    return value;
  };
  return {
    fact: (id) => known(facts, id),
    // Of several, the longest holds.
    wait: (ids, days) =>
      (days ? waitInDays : waitInHours)(Math.max(...ids.split(',').map((id) => known(waits, id)))),
  };
}

/** Strips the site's components to their text: headings and words stay, drawings and marks of sources go. */
function plain(mdx: string, { fact, wait }: ReturnType<typeof numbers>): string {
  return mdx
    .replace(/^import .*\n/gm, '')
    .replace(/<Fact id="([^"]+)" \/>/g, (_, id: string) => fact(id))
    .replace(/<Wait for="([^"]+)"( as="days")? \/>/g, (_, id: string, days?: string) =>
      wait(id, Boolean(days)),
    )
    .replace(/\{fact:([^}]+)\}/g, (_, id: string) => fact(id))
    .replace(/\{wait:([^}:]+)(?::(days|ours))?\}/g, (_, id: string, form?: string) =>
      wait(id, form === 'days'),
    )
    .replace(/<(\w+)[^>]* heading="([^"]+)"[^>]*>/g, '### $2')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Links to a page or a place that is not of this text become words, since some generators stop at them. */
function unlinkStrangers(body: string, paths: Set<string>): string {
  return body.replace(/\[([^\]]+)\]\(([/#][^)#]*)[^)]*\)/g, (link, words: string, path: string) =>
    paths.has(path) ? link.replace(/#[^)]*\)$/, ')') : words,
  );
}

/** The site's prose: every page, condition and question with a text of its own. */
export function siteText(): TextPage[] {
  const filled = numbers();
  const all = Object.entries(addresses).flatMap(([folder, address]) =>
    globSync(`content/${folder}/*.mdx`, { cwd: root })
      .sort()
      .map((file) => {
        const [, matter = '', mdx = ''] =
          /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
        const front = parse(matter) as Record<string, string>;
        const summary = plain(front['summary'] ?? front['answer'] ?? '', filled);
        const body = `${summary}\n\n${plain(mdx, filled)}`;
        return {
          path: `${address}${basename(file, '.mdx')}/`,
          title: front['title'] ?? front['question'] ?? front['name'] ?? '',
          description: plain(front['description'] ?? summary, filled),
          body,
          words: countWords(body),
        };
      }),
  );
  const pages = all.filter(({ path }) => !toolsAndLists.includes(path.slice(1, -1)));
  const paths = new Set(pages.map(({ path }) => path));
  return pages.map((page) => ({ ...page, body: unlinkStrangers(page.body, paths) }));
}

/** The page whose length comes nearest to a number of words. */
export function nearestTo(words: number, pages: readonly TextPage[]): TextPage {
  const distance = (page: TextPage) => Math.abs(page.words - words);
  return [...pages].sort((a, b) => distance(a) - distance(b))[0]!;
}

/** As many pages as asked for, each of one page's length, mixed from the paragraphs of the site's text. */
export function generatedPages(count: number, pages: readonly TextPage[]): TextPage[] {
  const paths = new Set<string>();
  const paragraphs = pages.flatMap(({ body }) => unlinkStrangers(body, paths).split(/\n\n+/));
  const perPage = Math.round(
    (paragraphs.length * 770) / pages.reduce((sum, { words }) => sum + words, 0),
  );
  return Array.from({ length: count }, (_, index) => {
    // A prime step walks all paragraphs, so that no two pages near each other are alike.
    const at = (step: number) => paragraphs[(index * 7919 + step * 31) % paragraphs.length]!;
    const body = Array.from({ length: perPage }, (_, step) => at(step)).join('\n\n');
    const number = String(index + 1).padStart(5, '0');
    return {
      path: `/generated-${number}/`,
      title: `Generated page ${number}`,
      description: `A page that the benchmark made from the site's own paragraphs, number ${number}.`,
      body,
      words: countWords(body),
    };
  });
}
