import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeIndex } from '../features/search/index/pagefind-index.ts';
import { searchRecords } from '../features/search/index/search-records.ts';
import { site } from '../site.ts';

/**
 * Splits the built pages into records that each answer a question alone, adds the ways in which people ask
 * for them, indexes the records with Pagefind, and writes the search bundle to `dist/pagefind/`.
 *
 * @throws Error with Pagefind's message if the index can't be built or is empty
 */
export function pagefind(): AstroIntegration {
  let content: string;
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('./content', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir).replace(/[\\/]$/, '');
        const records = searchRecords(content, dist);
        if (records.length === 0) throw new Error(`There is nothing to search in ${dist}`);
        await writeIndex(records, `${dist}/pagefind`, site.lang);
        logger.info(`${records.length} answers can be searched`);
      },
    },
  };
}
