import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { siteCharacters, siteFont, wholeFont } from '../src/assets/fonts/site-font.ts';

/**
 * Returns the site's font, subset to the characters and weights (400–700) in use.
 *
 * @returns {Promise<Uint8Array>} WOFF2
 */
export function cutFont() {
  const font = readFileSync(createRequire(import.meta.url).resolve(wholeFont));
  return subsetFont(font, siteCharacters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: ['kern', 'mark', 'ccmp', 'tnum', 'lnum'],
  });
}

// Rebuilds the font. Run this after a change of its characters or of the package that contains it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const font = await cutFont();
  writeFileSync(siteFont, font);
  console.log(`${siteFont}: ${font.length} bytes`);
}
