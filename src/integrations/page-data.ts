import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { pageData } from '../data/page-data.ts';
import { restrictionDataSchema } from '../content/schemas/restriction-data.ts';
import { builtFiles } from './built-files.ts';

/**
 * Writes each built health page as data to `dist/data/<page>.json`, from the page itself, so that both say
 * the same. Reports texts that changed after a clinician's review.
 */
export function writePageData(): AstroIntegration {
  return {
    name: 'page-data',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const read = (file: string) => readFileSync(new URL(file, dir), 'utf8');
        const waits: unknown = JSON.parse(read('restrictions.json'));
        const { advice } = restrictionDataSchema.parse(waits);
        const lapsed: string[] = [];
        let written = 0;
        for (const file of await builtFiles(dir, 'index.html')) {
          const data = pageData(read(file).replaceAll('\u00ad', ''), advice);
          if (!data) continue;
          const target = new URL(`data/${file.replace(/\/index\.html$/, '.json')}`, dir);
          mkdirSync(new URL('.', target), { recursive: true });
          writeFileSync(target, JSON.stringify(data));
          written += 1;
          if (data.review.state === 'lapsed') lapsed.push(file.replace(/index\.html$/, ''));
        }
        logger.info(`${written} health pages as data`);
        if (lapsed.length > 0) {
          logger.warn(
            `Changed since a clinician's review, which they no longer show: ${lapsed.join(', ')}`,
          );
        }
      },
    },
  };
}
