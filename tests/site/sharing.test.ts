import { existsSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { embedFolder } from '../../src/security/csp';
import { readHeadersFile, headersFor } from '../../src/hosting/formats';
import { colours } from '../../src/features/og-image/colours';
import { cardFonts, cardPng, cardSvg } from '../../src/features/og-image/draw-card';
import { icons } from '../../src/features/og-image/icons';
import { sharingImage } from '../../src/features/og-image/og-image-path';
import { site } from '../../src/site';
import { builtPages, readText } from '../fixtures/built-pages';

/** Embedded pages are neither shared nor installed on a home screen. */
const isFramed = ({ path }: { path: string }) => path.startsWith(embedFolder);
const shared = builtPages().filter((page) => !isFramed(page));
const pages = shared.map((page) => ({
  ...page,
  meta: (name: string) =>
    page.root
      .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
      ?.getAttribute('content'),
}));
const listed = pages.filter(({ meta }) => meta('robots') !== 'noindex');
const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));

describe('link previews', () => {
  test.each(pages)(
    '$path names its picture, with size and alternative text',
    async ({ path, meta, root }) => {
      const address = meta('og:image') ?? '';
      expect(address.startsWith(`${site.url}/sharing/`)).toBe(true);
      const { width, height, format } = await sharp(`dist${new URL(address).pathname}`).metadata();
      expect(format).toBe('png');
      expect([String(width), String(height)]).toEqual([
        meta('og:image:width'),
        meta('og:image:height'),
      ]);
      expect([width, height]).toEqual([1200, 630]);
      const own = address.endsWith(sharingImage(path));
      const words = own && path !== '/' ? readText(root.querySelector('h1')) : site.tagline;
      expect(meta('og:image:alt')).toBe(words);
      expect(meta('twitter:card')).toBe('summary_large_image');
    },
  );

  test('every listed page has its own picture', () => {
    const images = listed.map(({ meta }) => meta('og:image'));
    expect(new Set(images).size).toBe(images.length);
  });

  test('a picture is small enough to arrive with the message', () => {
    const heavy = listed
      .map(({ path }) => sharingImage(path))
      .filter((image) => statSync(`dist${image}`).size > 30_000);
    expect(heavy).toEqual([]);
  });

  test('another site may load it', () => {
    expect(headersFor(rules, '/sharing/aftercare.png')).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
});

describe('a sharing image', () => {
  test.each(['/questions/does-it-hurt/', '/conditions/acne-scars/', '/aftercare/'])(
    'of %s contains the page’s text, and is identical when drawn again',
    async (path) => {
      const { root } = pages.find((page) => page.path === path)!;
      const evidence = root.querySelector('.condition-level .evidence')?.text.trim();
      const kind = { questions: 'Question', conditions: 'Condition' }[path.split('/')[1]!];
      const card = {
        title: readText(root.querySelector('h1')),
        kind: kind ?? 'After treatment',
        evidence,
      };
      const again = await cardPng(await cardSvg(card, await cardFonts()));
      expect(readFileSync(`dist${sharingImage(path)}`).equals(again)).toBe(true);
    },
  );

  test('does not let the longest title cover the line or the name below it', async () => {
    const fonts = await cardFonts();
    const foot = async (title: string) => {
      const svg = await cardSvg({ title, kind: 'Question' }, fonts);
      const area = { left: 0, top: 440, width: 1200, height: 190 };
      return sharp(Buffer.from(svg)).extract(area).raw().toBuffer();
    };
    const short = await foot('Risks');
    const longest = pages
      .map(({ root }) => root.querySelector('h1')?.text ?? '')
      .reduce((a, b) => (b.length > a.length ? b : a));
    const tooLong = `${longest} ${longest}`;
    for (const title of [longest, tooLong.slice(0, 90)]) {
      expect((await foot(title)).equals(short), title).toBe(true);
    }
    await expect(foot(tooLong)).rejects.toThrow('too long for a sharing image. Use at most 90');
  });
});

describe('icons', () => {
  const manifest = JSON.parse(readFileSync('dist/site.webmanifest', 'utf8')) as {
    icons: { src: string; sizes: string; purpose: string }[];
    shortcuts: { url: string }[];
  } & Record<string, unknown>;

  test.each(pages)('$path names icons and manifest that exist', ({ root }) => {
    const links = root.querySelectorAll(
      'link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]',
    );
    expect(links.map((link) => link.getAttribute('rel'))).toEqual([
      'icon',
      'icon',
      'apple-touch-icon',
      'manifest',
    ]);
    for (const link of links) expect(existsSync(`dist${link.getAttribute('href')}`)).toBe(true);
  });

  test.each(icons)('$file has its declared size', async ({ file, size }) => {
    const { width, height } = await sharp(`dist/${file}`).metadata();
    expect([width, height]).toEqual([size, size]);
  });

  test('the manifest has what a phone needs, and its icons and shortcuts exist', () => {
    expect(manifest).toMatchObject({
      name: site.name,
      lang: site.lang,
      start_url: '/',
      scope: '/',
      theme_color: colours('light')('paper'),
    });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src } of manifest.icons) expect(existsSync(`dist${src}`)).toBe(true);
    const addresses = pages.map(({ path }) => path);
    expect(manifest.shortcuts.map(({ url }) => url)).toContain('/calculator/');
    for (const { url } of manifest.shortcuts) expect(addresses).toContain(url);
  });

  test('the maskable icon fits inside a circle', async () => {
    const { data, info } = await sharp('dist/icon-maskable-512.png')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const background = colours('light')('accent');
    const safe = 0.4 * info.width;
    let cut = 0;
    for (let y = 0; y < info.height; y += 1) {
      for (let x = 0; x < info.width; x += 1) {
        if (Math.hypot(x - info.width / 2, y - info.height / 2) <= safe) continue;
        const at = (y * info.width + x) * info.channels;
        if (`#${data.subarray(at, at + 3).toString('hex')}` !== background) cut += 1;
      }
    }
    expect(cut).toBe(0);
  });

  test('the tab’s icon has its own dark colours', () => {
    const svg = readFileSync('dist/favicon.svg', 'utf8');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toContain(colours('dark')('accent'));
  });
});
