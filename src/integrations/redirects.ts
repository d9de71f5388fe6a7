import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { withBase } from '../lib/urls.ts';
import { ContentFault } from '../content/loaders/content-fault.ts';
import { readData } from '../content/loaders/read-data.ts';

const file = 'content/redirects.yaml';
const place = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;
const suchAs = 'must be an address on this site, such as /aftercare/ or /aftercare/#swimming';
const schema = z.array(
  z
    .strictObject({
      /** An old address that was published. */
      from: z.string().regex(place, { error: suchAs }),
      /** The address that replaces it. */
      to: z.string().regex(place, { error: suchAs }),
    })
    .refine(({ from, to }) => !from.includes('#') || to.startsWith(from.replace(/#.*/, '#')), {
      error:
        'a place in a page can only be renamed within that page, since servers never see the part after #',
    }),
);

/**
 * Keeps old addresses working. A page that moved gets a redirect page; a renamed anchor keeps its old name
 * too.
 *
 * @throws Error naming the invalid entry of `content/redirects.yaml`, and its line if known
 */
export function redirects(): AstroIntegration {
  const all = readRedirects(file);
  const pages = all.filter(({ from }) => !from.includes('#'));
  const places = all.filter(({ from }) => from.includes('#'));
  return {
    name: 'redirects',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          redirects: Object.fromEntries(pages.map(({ from, to }) => [from, withBase(to)])),
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const { from } of pages) {
          const built = new URL(`.${from}index.html`, dir);
          writeFileSync(built, withCharset(readFileSync(built, 'utf8')));
        }
        for (const { from, to } of places) {
          const [path = '', old = ''] = from.split('#');
          const built = new URL(`.${path}index.html`, dir);
          writeFileSync(
            built,
            withOldAnchor(readFileSync(built, 'utf8'), old, to.split('#')[1] ?? ''),
          );
        }
      },
    },
  };
}

/**
 * Reads the old addresses and their replacements.
 *
 * @throws ContentFault naming file and line, if an entry is invalid or an old address is listed twice
 */
export function readRedirects(path: string): { from: string; to: string }[] {
  const { value, lineOf } = readData(path);
  const { data = [], error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue) {
    const [entry, field] = issue.path as (string | number)[];
    const line = entry === undefined ? undefined : lineOf(entry);
    throw new ContentFault(path, line, [field, issue.message].filter(Boolean).join(': '));
  }
  for (const [index, { from }] of data.entries()) {
    const first = data.findIndex((other) => other.from === from);
    if (first < index) {
      const message = `"${from}" stands on line ${lineOf(first)} already. Leave one out.`;
      throw new ContentFault(path, lineOf(index), message);
    }
  }
  return data;
}

/**
 * Inserts an empty anchor with the old name at the start of the element with the new name.
 *
 * @throws Error if the page has no anchor with the new name, or still has one with the old
 */
export function withOldAnchor(html: string, old: string, name: string): string {
  if (html.includes(`id="${old}"`)) throw new Error(`${file}: the page still has a place "${old}"`);
  const opening = new RegExp(
    `<(?:section|article|div|li|h[1-6]|td|th)\\b[^>]*\\sid="${name}"[^>]*>`,
  );
  if (!opening.test(html)) throw new Error(`${file}: the page has no place "${name}"`);
  return html.replace(opening, (tag) => `${tag}<span id="${old}"></span>`);
}

/** Adds the character set to Astro's redirect page, which lacks it. The policy goes right after it. */
function withCharset(html: string): string {
  return html.replace(/^<!doctype html>/i, (doctype) => `${doctype}<meta charset="utf-8">`);
}
