import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site';
import { builtPages } from '../fixtures/built-pages';

const pages = builtPages();
const listed = pages.filter(({ root }) => !root.querySelector('meta[name=robots]'));

describe.each(pages)('$path', ({ path, root }) => {
  const meta = (name: string) =>
    root.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');

  test('has a title, description and metadata', () => {
    expect(root.querySelector('html')?.getAttribute('lang')).toBe(site.lang);
    expect(root.querySelector('title')?.text).toContain(site.name);
    expect(meta('description')?.length).toBeGreaterThan(40);
    expect(meta('og:title')?.length).toBeGreaterThan(2);
    expect(meta('og:description')).toBe(meta('description'));
    expect(root.querySelector('link[rel=icon]')).not.toBeNull();
  });

  test('has a canonical address, or is noindex', () => {
    const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
    if (meta('robots') === 'noindex') expect(canonical).toBeUndefined();
    else expect(canonical).toBe(`${site.url}${path}`);
  });

  test('has one h1, and skips no heading level', () => {
    const levels = root
      .querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')
      .map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    }
  });

  test('contains no local path and no placeholder', () => {
    const text = root.querySelector('body')?.text ?? '';
    expect(text).not.toMatch(/\{(?:wait|fact):/);
    expect(text).not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b/);
  });
});

test('titles and descriptions are unique', () => {
  for (const of of ['title', 'meta[name=description]']) {
    const all = listed.map(
      ({ root }) => root.querySelector(of)?.getAttribute('content') ?? root.querySelector(of)?.text,
    );
    expect(new Set(all).size, of).toBe(all.length);
  }
});

test('the sitemap contains exactly the pages that may be listed', () => {
  expect(existsSync('dist/sitemap-index.xml')).toBe(true);
  const xml = globSync('dist/sitemap-[0-9]*.xml').map((file) => readFileSync(file, 'utf8'));
  const locations = xml.flatMap((text) =>
    [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location]) => location),
  );
  expect(locations.sort()).toEqual(listed.map(({ path }) => `${site.url}${path}`).sort());
});

test('robots.txt names the sitemap, and excludes search results', () => {
  const lines = readFileSync('dist/robots.txt', 'utf8').split('\n');
  expect(lines).toContain(`Sitemap: ${site.url}/sitemap-index.xml`);
  expect(lines).toContain('Disallow: /search/?');
});
