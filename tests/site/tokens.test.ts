import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { styleFaults } from '../fixtures/style-faults';
import { contrast } from '../../src/lib/contrast';
import { palettes } from '../fixtures/tokens';

const read = (file: string) => readFileSync(file, 'utf8');
/** The two style sheets with tokens: the site's and the drawings'. */
const values = ['tokens.css', 'drawing-tokens.css'];
const sheets = globSync('src/**/*.css').filter((file) => !values.includes(basename(file)));
const drawingRoles = new Set(
  [...read('src/components/drawings/drawing-tokens.css').matchAll(/^\s*(--[\w-]+):/gm)].map(
    ([, name]) => name!,
  ),
);

describe('styles use tokens', () => {
  test('the check detects raw values', () => {
    const faults = styleFaults(`
      .a { color: #123456; padding: 13px; margin: --spacing(7); border: 1px solid var(--color-ink) }
      .b { color: white; font-size: var(--text-small); width: var(--nobody); gap: 0.3em }
      .c text { font-size: 10.5px } @media print { .d { font-size: 11pt } } .e { margin: 5mm }`);
    expect(faults.map((fault) => fault.replace(/^line \d+: /, ''))).toEqual([
      'color: #123456 is a raw colour: use a role of tokens.css',
      'padding: 13px is a raw length: use a token',
      'margin: 7 is no step of the scale',
      'color: white is a raw colour: use a role of tokens.css',
      'font-size: --text-small is fixed: write --theme(--text-small)',
      'width: --nobody is declared nowhere',
      'margin: 5mm is a raw length: use a token',
    ]);
  });

  test.each(sheets)('%s', (file) => {
    expect(styleFaults(read(file), drawingRoles)).toEqual([]);
  });

  test.each(globSync('src/**/*.astro'))('%s has no inline style', (file) => {
    const markup = read(file).replace(/^---[\s\S]*?^---/m, '');
    expect(markup).not.toMatch(/<style|\sstyle=|\b(?:fill|stroke|color|bgcolor)="#/);
  });
});

describe('values that cannot use the tokens repeat them', () => {
  test('the theme colour is the colour of the paper', () => {
    const [light, dark] = [
      ...read('dist/index.html').matchAll(/theme-color"[^>]*"(#[0-9a-f]{6})"/g),
    ].map(([, colour]) => colour);
    expect(light).toBe(palettes.light['paper']);
    expect(dark).toBe(palettes.dark['paper']);
  });

  test('the icon uses roles', () => {
    const roles = [...Object.values(palettes.light), ...Object.values(palettes.dark)];
    const colours = read('dist/favicon.svg').match(/#[0-9a-f]{6}/g) ?? [];
    expect(colours).not.toHaveLength(0);
    for (const colour of colours) expect(roles).toContain(colour);
  });
});

test('each scheme declares only existing roles', () => {
  const roles = Object.keys(palettes.light);
  expect(roles).toEqual(expect.arrayContaining(Object.keys(palettes.dark)));
  expect(roles).toEqual(expect.arrayContaining(Object.keys(palettes.print)));
});

describe('the contrasts in docs/design.md are correct, and sufficient', () => {
  const row = /^\| `([\w-]+)` on `([\w-]+)` \| (text|shape) \| ([\d.]+) \| ([\d.]+) \|$/gm;
  const rows = [...read('docs/design.md').matchAll(row)].map(
    ([, front, back, use, light, dark]) => ({
      front: front!,
      back: back!,
      use: use!,
      light: light!,
      dark: dark!,
    }),
  );

  test('the document has the table', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  test.each(rows)('$front on $back', ({ front, back, use, ...written }) => {
    const least = use === 'text' ? 7 : 3;
    for (const scheme of ['light', 'dark'] as const) {
      const palette = { ...palettes.light, ...palettes[scheme] };
      const measured = contrast(palette[front]!, palette[back]!);
      // Rounded down, so that the document never claims more than the measured contrast.
      expect(written[scheme], scheme).toBe((Math.floor(measured * 10) / 10).toFixed(1));
      expect(measured, scheme).toBeGreaterThanOrEqual(least);
    }
  });
});
