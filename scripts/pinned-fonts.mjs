import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { siteCharacters, wholeFont } from '../src/assets/fonts/site-font.ts';

const folder = resolve('.astro/pinned-fonts');
/** Path of the Fontconfig configuration, for `FONTCONFIG_FILE`. */
export const fontsFile = `${folder}/fonts.conf`;

/**
 * Writes a Fontconfig configuration for the browser tests. With it, a browser has only the site's own
 * font, from npm, and always smooths edges in the same way. So screenshots do not depend on a machine's
 * fonts or desktop.
 */
export default async function pinnedFonts() {
  mkdirSync(folder, { recursive: true });
  const font = readFileSync(createRequire(import.meta.url).resolve(wholeFont));
  // One weight, so that the width of headings shows whether the page's own font has loaded.
  const options = /** @type {const} */ ({ targetFormat: 'sfnt', variationAxes: { wght: 400 } });
  writeFileSync(`${folder}/site.ttf`, await subsetFont(font, siteCharacters, options));
  writeFileSync(
    fontsFile,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
    <edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
  </match>
</fontconfig>
`,
  );
}
