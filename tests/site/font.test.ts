import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutFont } from '../../scripts/font.mjs';
import { siteCharacters, siteFont } from '../../src/assets/fonts/site-font';
import { builtPages } from '../fixtures/built-pages';

test('the font in the repository is up to date: run "npm run font" after a change', async () => {
  expect(readFileSync(siteFont).equals(await cutFont())).toBe(true);
});

test('the font has every character of every page, except letters in names outside Latin-1', () => {
  // A word joiner has no glyph.
  const known = new Set(`${siteCharacters}\n\t\u2060`);
  const isFarLetter = (character: string) =>
    /[^\0-\u00ff]/.test(character) && /\p{L}/u.test(character);
  const unknown = builtPages().flatMap(({ path, root }) =>
    [...new Set(root.querySelector('body')?.text)]
      .filter((character) => !known.has(character) && !isFarLetter(character))
      .map((character) => `${path}: ${character} (U+${character.codePointAt(0)?.toString(16)})`),
  );
  expect(unknown, 'Add them to siteCharacters, then "npm run font"').toEqual([]);
});
