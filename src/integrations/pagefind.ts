import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the built pages with Pagefind and writes the search bundle to `dist/pagefind/`.
 * Only what stands inside `data-pagefind-body` is found.
 *
 * @throws Error with Pagefind's own words when the index can't be made, or when it holds no page.
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        const path = fileURLToPath(dir);
        const added = await index.addDirectory({ path });
        if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
        if (added.page_count === 0) throw new Error(`Pagefind found no page in ${path}`);
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
        await close();
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
