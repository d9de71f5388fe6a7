import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { plainError } from '../lib/plain-error.ts';
import { site } from '../site.ts';
import { builtFiles } from './built-files.ts';
import { lostLinks } from './lost-links.ts';

const mostShown = 10;

/**
 * Checks the built site's own links: each must stay under the base path and lead to a built page or file,
 * and to an existing anchor. Must run after every integration that writes files.
 *
 * @throws Error naming the pages, and the targets that are missing
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
