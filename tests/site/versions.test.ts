import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LinkVersions } from '../../src/content/schemas/link-versions';
import { builtPages, readText } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';

const pages = builtPages();
const root = (path: string) => pages.find((page) => page.path === path)!.root;
const versions = pages.filter(({ path }) => path.startsWith('/versions/'));
const [newest] = dataFile('content/changes.yaml').filter(({ advice }) => advice);
const id = String(newest!['advice']).slice(0, 6);
const old = versions.filter(({ path }) => path !== `/versions/${id}/`);

test('there are kept versions, the current one among them', () => {
  expect(versions.map(({ path }) => path)).toContain(`/versions/${id}/`);
  expect(old.length).toBeGreaterThan(5);
});

test.each(versions)('$path is in no search', ({ root: page }) => {
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(page.querySelector('[data-pagefind-body]')).toBeNull();
});

test.each(old)(
  '$path says first that it is not current, and leads to what is',
  ({ root: page }) => {
    expect(readText(page.querySelector('h1'))).toMatch(/^Old advice: /);
    const [first] = page.querySelectorAll('.kept-version > *');
    expect(readText(first)).toContain('It is not current, so do not follow it.');
    expect(first?.querySelector('a')?.getAttribute('href')).toBe('/aftercare/');
    // On paper too.
    expect(first?.classNames).not.toContain('print:hidden');
  },
);

test('the current version does not say that it is old', () => {
  const page = root(`/versions/${id}/`);
  expect(readText(page.querySelector('main'))).toContain('It is the current advice');
  expect(page.querySelector('.kept-version-old')).toBeNull();
});

describe('/changes/', () => {
  const page = root('/changes/');

  test('lists every change with its pages, and marks what is advice', () => {
    const changes = dataFile('content/changes.yaml');
    const listed = page.querySelectorAll('.change');
    expect(listed.map((change) => change.id)).toEqual(changes.map((change) => change['id']));
    for (const [index, change] of listed.entries()) {
      const {
        advice,
        handedOut,
        pages: changed,
      } = changes[index] as {
        advice?: string;
        handedOut?: boolean;
        pages: string[];
      };
      const kind = advice ? 'Advice' : handedOut ? 'Texts that clinics hand out' : 'Wording only';
      expect(readText(change.querySelector('strong'))).toBe(kind);
      const links = change.querySelectorAll('a').map((link) => link.getAttribute('href'));
      expect(links).toEqual(changed);
    }
  });

  test('leads to each kept version, and from each to its place', () => {
    const links = page.querySelectorAll('.change-version a').map((a) => a.getAttribute('href'));
    expect(links.sort()).toEqual(versions.map(({ path }) => path).sort());
    for (const { root: version } of versions) {
      const link = version.querySelector('.kept-version-note a[href^="/changes/"]');
      const [, anchor = ''] = link!.getAttribute('href')!.split('#');
      expect(page.querySelector(`[id="${anchor}"]`), anchor).not.toBeNull();
    }
  });
});

describe('the foot of a health page', () => {
  const foot = (path: string) => root(path).querySelector('.review-date');

  test('names the version, and the last change that names the page', () => {
    expect(readText(foot('/risks/'))).toContain(` · ${id}`);
    const newest = dataFile('content/changes.yaml').find(({ pages }) =>
      (pages as string[]).includes('/cost/'),
    )!;
    expect(readText(foot('/cost/'))).toContain(String(newest['title']));
    const entry = `[href="/changes/#${String(newest['id'])}"]`;
    expect(foot('/cost/')?.querySelector(entry)).not.toBeNull();
  });

  test('says nothing of changes where there was none', () => {
    expect(readText(foot('/questions/does-it-bleed/'))).toContain('Last change here');
    expect(readText(foot('/glossary/'))).not.toContain('Last change here');
  });

  test('is on pages about the site without a version', () => {
    expect(readText(foot('/privacy/'))).not.toContain(id);
  });
});

test.each(['/calculator/', '/aftercare/', '/embed/calculator/', '/leaflet/'])(
  '%s names the version beside its answer',
  (path) => {
    const tool = root(path).querySelector('restriction-calculator, .leaflet-frame');
    expect(tool?.getAttribute('data-version')).toBe(id);
    expect(readText(tool)).toContain(` · ${id}`);
  },
);

test('/versions.json has each older version with its waits, and what is longer now', () => {
  const data = JSON.parse(readFileSync('dist/versions.json', 'utf8')) as LinkVersions;
  expect(Object.keys(data.versions).sort()).toEqual(
    old.map(({ path }) => path.split('/')[2]).sort(),
  );
  const { e65662 } = data.versions;
  expect(e65662?.waits).toMatchObject({ 'make-up': 24 });
  expect(e65662?.longerNow).toEqual(['Make-up: from 1\u00a0day to 3\u00a0days.']);
  expect(e65662?.changes.length).toBeLessThanOrEqual(3);
});
