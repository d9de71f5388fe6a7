import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isNamedByContent } from './content-hashed.ts';
import type { PrecacheList } from './worker/precache.ts';

const revisionLength = 12;

/** What a treated person needs where there is no network, by address. */
const neededPages = [
  '',
  'calculator/',
  'aftercare/',
  'get-help/',
  'first-night/',
  'leaflet/',
  'offline/',
];

/** Scripts that are kept once they were used: those of the search. */
const keptOnceUsed = /^_astro\/(?:dialog|search)\./;

/** A file of the built site: its path inside it, and what is in it. */
export type ReadFile = [file: string, content: Uint8Array];

/**
 * The files that a reader's browser saves after one visit: the pages that a treated person needs, and all that
 * these load, at once or on demand.
 *
 * @param files every file of the built site, by its path inside it
 * @param read the text of one of them
 * @param base path under which the site is served, with a slash at both ends
 */
export function savedFiles(
  files: readonly string[],
  read: (file: string) => string,
  base: string,
): string[] {
  const there = new Set(files);
  const fileOf = (page: string) => `${page}index.html`;
  const pages = neededPages.map(fileOf).filter((file) => there.has(file));
  const assets = files.filter((file) => file.startsWith('_astro/') && !keptOnceUsed.test(file));
  const saved = new Set(pages);
  // A set that grows while it is gone through: what a script loads may load more.
  for (const file of saved) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const text = read(file);
    for (const asset of assets) if (text.includes(basename(asset))) saved.add(asset);
    for (const [, src = ''] of text.matchAll(/\ssrc="([^"]+)"/g)) {
      const other = src.startsWith(base) ? src.slice(base.length) : '';
      if (there.has(other) && !other.startsWith('_astro/')) saved.add(other);
    }
  }
  // The browser asks for it by itself on every page.
  if (there.has('favicon.svg')) saved.add('favicon.svg');
  return [...saved];
}

/**
 * The list of what a reader's browser saves. A page is called by its address:
 * `aftercare/`, not `aftercare/index.html`; the home page `./`.
 *
 * @param version of the whole site
 */
export function precacheList(files: readonly ReadFile[], version: string): PrecacheList {
  const assets = files.map(([file]) => file).filter(isNamedByContent);
  const pages = files
    .filter(([file]) => !isNamedByContent(file))
    .map(([file, content]): [string, string] => [addressOf(file), revision([content])]);
  return { version, assets, pages };
}

/** A mark that changes with what is in the files. */
export function revision(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, revisionLength);
}

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1') || './';
