import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isNamedByContent } from './content-hashed.ts';
import type { PrecacheList } from './worker/precache.ts';

const revisionLength = 12;

/** Pages that a treated person needs offline, by path. */
const neededPages = [
  'calculator/',
  'aftercare/',
  'get-help/',
  'first-night/',
  'leaflet/',
  'offline/',
];

/** Scripts that are cached only once used: those of the search. */
const keptOnceUsed = /^_astro\/(?:dialog|search)\./;

/** A file of the built site: its path and its content. */
export type ReadFile = [file: string, content: Uint8Array];

/**
 * Returns the files that the browser precaches on the first visit: the pages that a treated person needs,
 * and everything that they load, at once or on demand.
 *
 * @param files every file of the built site, by its path inside it
 * @param read returns the text of a file
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
  // These pages load it for a clinic's link.
  if (there.has('clinic-link.json')) saved.add('clinic-link.json');
  // The set grows during the loop, because what a script loads may load more.
  for (const file of saved) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const text = read(file);
    for (const asset of assets) if (text.includes(basename(asset))) saved.add(asset);
    for (const [, src = ''] of text.matchAll(/\ssrc="([^"]+)"/g)) {
      const other = src.startsWith(base) ? src.slice(base.length) : '';
      if (there.has(other) && !other.startsWith('_astro/')) saved.add(other);
    }
  }
  // The browser requests it on every page.
  if (there.has('favicon.svg')) saved.add('favicon.svg');
  return [...saved];
}

/**
 * Returns the precache list. A page is listed by its URL path: `aftercare/`, not `aftercare/index.html`;
 * the home page as `./`.
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

/** Returns a hash of the files' content. */
export function revision(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, revisionLength);
}

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1') || './';
