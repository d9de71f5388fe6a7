import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { siteCharacters, wholeFont } from '../src/assets/fonts/site-font.ts';

const folder = resolve('.astro/pinned-fonts');
/** The configuration's path, for `FONTCONFIG_FILE`. */
export const fontsFile = `${folder}/fonts.conf`;

/**
 * Before all browser tests: writes a configuration of Fontconfig with which a browser has one font, whatever
 * it is asked for, and smooths its edges in one way: the site's own, from npm. So a picture does not depend
 * on a machine's fonts or on how its desktop draws them.
 */
export default async function pinnedFonts() {
  mkdirSync(folder, { recursive: true });
  const font = readFileSync(createRequire(import.meta.url).resolve(wholeFont));
  // In one weight, so that headings tell by their width whether the page has its own font yet.
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
