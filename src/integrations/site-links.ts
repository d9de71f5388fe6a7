import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { plainError } from '../lib/plain-error.ts';
import { site } from '../site.ts';
import { builtFiles } from './built-files.ts';
import { lostLinks } from './lost-links.ts';

const mostShown = 10;

/**
 * Holds the built site to its own links: none leaves the path under which it is served, and each leads to a
 * page or file, and to a place in it, that was built. Stands after all that write files.
 *
 * @throws Error naming the pages, and what their links should have led to
 */
export function siteLinks(): AstroIntegration {
  return {
    name: 'site-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await builtFiles(dir);
        const read = (file: string) => readFileSync(new URL(file, dir), 'utf8');
        const lost = lostLinks(files, read, site.url, site.base);
        if (lost.length === 0) return;
        const more = lost.length > mostShown ? [`… and ${lost.length - mostShown} more`] : [];
        throw plainError(
          ['Links that lead to nothing:', ...lost.slice(0, mostShown), ...more].join('\n'),
        );
      },
    },
  };
}
