import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { siteCharacters, siteFont } from '../lib/site-font.ts';

/**
 * Cuts the site's one font down to the characters and weights (400–700) that it uses, before each build.
 * Writes `.astro/atkinson-hyperlegible-next.woff2`, which `src/styles/fonts.css` names.
 */
export function fontSubset(): AstroIntegration {
  return {
    name: 'font-subset',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        const font = await readFile(createRequire(import.meta.url).resolve(siteFont));
        const subset = await subsetFont(font, siteCharacters, {
          targetFormat: 'woff2',
          variationAxes: { wght: { min: 400, max: 700 } },
          keepFeatures: ['kern', 'mark', 'ccmp', 'tnum', 'lnum'],
        });
        const folder = new URL('./.astro/', config.root);
        await mkdir(folder, { recursive: true });
        await writeFile(new URL('atkinson-hyperlegible-next.woff2', folder), subset);
      },
    },
  };
}
