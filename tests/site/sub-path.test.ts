import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from '@playwright/test';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { readClinicConfig } from '../../src/clinic';
import { checkPaperRoom } from '../../src/features/leaflet/paper-room';
import { copyProblems } from '../../scripts/copy-problems';
import { readHeadersFile } from '../../src/hosting/formats';
import { budgets, kindOf } from '../fixtures/budgets';
import {
  base,
  clinicCopy,
  host,
  logo,
  longer,
  name,
  restrictions,
  settings,
  tel,
} from '../fixtures/clinic-copy';
import { dataFile } from '../fixtures/content-files';
import { brotliBytes } from '../fixtures/page-load';
import { leafletSentences } from '../fixtures/words';

const copy = clinicCopy();
const dist = join(copy.folder, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: dist }).sort();
const page = (path: string) => parse(read(`${path.slice(1)}index.html`));

const pages = new Map<string, HTMLElement>();
/** Returns a built page, parsed once. */
function built(file: string): HTMLElement {
  const root = pages.get(file) ?? parse(read(file));
  pages.set(file, root);
  return root;
}

/**
 * Returns what is wrong with an address on the clinic's host: it is outside the base path, or nothing was
 * built there. Other hosts are not checked.
 *
 * @param from path of the page or file that contains it, with the base
 */
function problem(reference: string, from: string): string | undefined {
  const url = new URL(reference, `${host}${from}`);
  if (url.origin !== host) return undefined;
  if (!url.pathname.startsWith(base)) return `${from}: ${reference} is outside of ${base}`;
  const path = url.pathname.slice(base.length);
  const isPage = existsSync(join(dist, path, 'index.html'));
  const file = isPage && /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
  if (!existsSync(join(dist, file))) return `${from}: ${reference} is not there`;
  const id = decodeURIComponent(url.hash.slice(1));
  // The style guide shows components that cite sources, without the page's list of sources.
  if (from === `${base}styleguide/` && id.startsWith('source-')) return undefined;
  const place = id === '' || id.includes('=') || !file.endsWith('.html');
  if (place || built(file).getElementById(id)) return undefined;
  return `${from}: ${reference} leads to no place`;
}

/** Formats a wait in days. */
const inDays = (hours: number) => `${hours / 24}\u00a0days`;

const problems = (references: readonly string[], from: string) =>
  references.flatMap((reference) => problem(reference, from) ?? []);

/** Returns the address of a built file. */
const served = (file: string) => `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Returns every string in a JSON value that is an address: with a host, or root-relative. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:https?:\/\/|\/[^/\s])/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addresses);
}

/**
 * Returns quoted addresses in a script: under the base path, or root-relative with the name of something
 * that was built. Other strings that begin with a slash are regular expressions and the like.
 */
function quoted(script: string): string[] {
  const top = new Set(readdirSync(dist));
  return [...script.matchAll(/["'`](\/([\w.-]+)[\w./-]*)/g)].flatMap(
    ([, found = '', first = '']) => (top.has(first) || found.startsWith(base) ? [found] : []),
  );
}

function referencesOf(root: HTMLElement): string[] {
  const attributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'ping', 'cite'];
  const plain = attributes.flatMap((attribute) =>
    root.querySelectorAll(`[${attribute}]`).map((one) => one.getAttribute(attribute) ?? ''),
  );
  const metas = root
    .querySelectorAll('meta[property="og:url"], meta[property$=":image"], meta[name$=":image"]')
    // The page for wrong addresses has no address of its own.
    .filter((meta) => {
      const own = meta.getAttribute('property') === 'og:url';
      return !own || root.querySelector('link[rel=canonical]');
    })
    .map((meta) => meta.getAttribute('content') ?? '');
  const refresh = root
    .querySelectorAll('meta[http-equiv="refresh"]')
    .map((meta) => meta.getAttribute('content')?.split('url=')[1] ?? '');
  const sets = root
    .querySelectorAll('[srcset]')
    .flatMap((one) => one.getAttribute('srcset')!.split(','))
    .map((one) => one.trim().split(' ')[0] ?? '');
  const styles = root
    .querySelectorAll('style')
    .flatMap(({ textContent }) => [...textContent.matchAll(/url\((['"]?)(?!data:)([^)'"]+)\1\)/g)])
    .map(([, , found = '']) => found);
  const scripts = root.querySelectorAll('script:not([src])');
  const isData = (script: HTMLElement) => script.getAttribute('type')?.includes('json');
  const data = scripts
    .filter(isData)
    .flatMap(({ textContent }) => addresses(JSON.parse(textContent)));
  const code = scripts
    .filter((one) => !isData(one))
    .flatMap(({ textContent }) => quoted(textContent));
  return [...plain, ...metas, ...refresh, ...sets, ...styles, ...data, ...code];
}

describe('a copy under a path: every address stays in it and exists', () => {
  test('pages: links, assets, canonical addresses, forms and descriptions for machines', () => {
    const htmls = files('**/*.html');
    expect(htmls.length).toBeGreaterThan(100);
    expect(htmls.flatMap((file) => problems(referencesOf(built(file)), served(file)))).toEqual([]);
    const moved = page('/old/').querySelector('meta[http-equiv=refresh]');
    expect(moved?.getAttribute('content')).toContain(`url=${base}aftercare/`);
    const canonical = page('/aftercare/').querySelector('link[rel=canonical]');
    expect(canonical?.getAttribute('href')).toBe(`${host}${base}aftercare/`);
  });

  test('scripts', () => {
    const scripts = files('{*.js,_astro/*.js}');
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap((file) => problems(quoted(read(file)), served(file)))).toEqual([]);
  });

  test('data', () => {
    const jsons = files('{*.json,*.webmanifest}');
    expect(jsons).toContain('restrictions.json');
    const all = jsons.map((file) => ({ file, found: addresses(JSON.parse(read(file))) }));
    expect(all.find(({ file }) => file === 'restrictions.json')?.found.length).toBeGreaterThan(5);
    expect(all.flatMap(({ file, found }) => problems(found, served(file)))).toEqual([]);
  });

  test('sitemap, feed and robots.txt', () => {
    for (const file of [...files('*.xml'), ...files('*.atom'), 'robots.txt']) {
      const found = read(file).match(/https:\/\/clinic\.example[^\s<"]*/g) ?? [];
      expect(found, file).not.toEqual([]);
      expect(problems(found, served(file)), file).toEqual([]);
    }
  });

  test('the search index', () => {
    const found = files('pagefind/fragment/*').map(
      (file) => /"url":"([^"]+)"/.exec(read(file))?.[1] ?? '',
    );
    expect(found.length).toBeGreaterThan(100);
    // The index has addresses without the base path. Pagefind adds it.
    expect(
      problems(
        found.map((url) => `${base}${url.slice(1)}`),
        base,
      ),
    ).toEqual([]);
  });

  test('headers and redirects for hosts', () => {
    for (const { path } of readHeadersFile(read('_headers'))) expect(path).toMatch(/^\/needling\//);
    const moved = read('_redirects').trim().split('\n');
    for (const line of moved) {
      const [from = '', to = ''] = line.split(/\s+/);
      expect(from).toMatch(/^\/needling\//);
      expect(problem(to, base)).toBeUndefined();
    }
    const nginx = readFileSync(join(copy.folder, 'deploy/nginx/generated/server.conf'), 'utf8');
    for (const [, path] of nginx.matchAll(/location = (\S+)/g)) expect(path).toMatch(/^\/needling/);
  });
});

describe('a copy with a clinic’s name, number and longer waits', () => {
  test.each(['/', '/aftercare/', '/questions/does-it-hurt/', '/embed/calculator/'])(
    '%s shows the clinic’s name and number',
    (path) => {
      const line = page(path).querySelector('.clinic-line');
      expect(line?.text).toContain(name);
      expect(
        line?.querySelector('a[href="tel:+442079460018"]')?.text.replaceAll('\u00a0', ' '),
      ).toBe(tel);
      expect(line?.querySelector('img')?.getAttribute('src')).toBe(`${base}${logo}`);
    },
  );

  test('it is clear who gives the text and who wrote it', () => {
    const foot = page('/aftercare/').querySelector('.site-footer .clinic-line');
    expect(foot?.text).toContain('written by Skin Needling Explained');
    expect(page('/about/').querySelector('main')?.text).toMatch(/did not write the text: “we”/);
  });

  test('every page and file has the longer waits, and says that they are the clinic’s', () => {
    const data = JSON.parse(read('restrictions.json')) as {
      restrictions: { id: string; hours: number }[];
    };
    for (const { id, hours, published } of longer) {
      const text = inDays(hours);
      expect(data.restrictions.find((one) => one.id === id)?.hours, id).toBe(hours);
      expect(page('/aftercare/').querySelector(`#${id} .restriction-wait`)?.text).toContain(text);
      expect(page('/aftercare/').querySelector('.own-waits')?.text).toContain(inDays(hours));
      for (const path of ['/calculator/', '/embed/calculator/']) {
        const item = page(path).querySelector(`[data-restriction=${id}]`);
        expect(item?.getAttribute('data-hours'), path).toBe(String(hours));
        expect(item?.text, path).toContain(
          `your clinic’s wait (this guide’s shortest: ${inDays(published)})`,
        );
      }
    }
  });

  test.each([
    ['/calculator/', '[data-moment]:has([data-restriction=exercise]) [data-part=wait]'],
    ['/calculator/', '.weekday-table caption'],
    ['/aftercare/', '.summary'],
    ['/aftercare/', '#exercise .restriction-wait'],
    ['/exercise-after-skin-needling/', '.summary'],
    ['/questions/', '#when-can-i-exercise p'],
    ['/questions/when-can-i-exercise/', '.summary'],
    ['/leaflet/', '[data-part=moments]'],
  ])(
    '%s %s has no wait hard-coded: it changes with content/restrictions.yaml',
    (path, selector) => {
      const [{ hours }] = longer as [(typeof longer)[number]];
      const before = dataFile('content/restrictions.yaml').find(({ id }) => id === 'exercise');
      const texts = page(path)
        .querySelectorAll(selector)
        .map(({ text }) => text)
        .join(' ');
      expect(texts).toMatch(new RegExp(`\\b(?:${hours}\u00a0hours|${inDays(hours)})`));
      // A caption and the leaflet's table also contain the waits of other restrictions.
      if (!selector.endsWith('caption') && path !== '/leaflet/')
        expect(texts).not.toContain(`${String(before?.['hours'])}\u00a0hours`);
    },
  );

  test('no shorter wait for darker skin stands beside a longer one', () => {
    for (const [id, ...places] of [
      ['exercise', '/questions/when-can-i-exercise/', '/questions/can-i-walk/'],
      ['exercise', '/exercise-after-skin-needling/'],
      ['swimming', '/questions/when-can-i-swim/'],
    ] as const) {
      const { hours } = longer.find((wait) => wait.id === id)!;
      for (const path of places) {
        const text = page(path).querySelector('.summary')?.text.replaceAll('\u00a0', ' ');
        expect(text, path).toContain(`at least ${inDays(hours).replace('\u00a0', ' ')}`);
        expect(text, path).not.toMatch(/at least 4 days/);
      }
    }
    // A number for several activities says that one of them may be longer.
    const several = page('/questions/why-wait-this-long/').querySelector('[data-counted]');
    expect(several?.text).toContain('(or your clinic’s wait, if that is longer)');
  });

  test('a sentence with several waits names each, in days', () => {
    const sun = Number(restrictions.find(({ id }) => id === 'direct-sun')?.['hours']);
    const each = `${inDays(312)} (exercise), ${inDays(504)} (swimming) or ${inDays(sun)} (direct sun)`;
    for (const path of ['/aftercare/', '/questions/why-wait-this-long/']) {
      expect(page(path).querySelector('.summary')?.text, path).toContain(each);
    }
  });

  test('the days after a session count with the longer waits', () => {
    const days = page('/aftercare/').querySelectorAll('.day');
    const ends = days
      .at(-1)!
      .querySelectorAll('.day-label')
      .map(({ text }) => text);
    expect(ends).toContainEqual(expect.stringMatching(/^Ends on day\s13,/));
    expect(ends).toContainEqual(expect.stringMatching(/^Ends on day\s21,/));
    const day3 = days.find(({ id }) => id === 'day-3')!;
    expect(day3.text).toMatch(/Still has to wait\s*Exercise, swimming/);
  });

  test('the shorter wait appears only where it is called the published one', () => {
    const said =
      /the text that we started from|this guide’s (?:minimum|shortest|wait)|data-published=|"minimum":/i;
    const texts = files('**/*.{html,json,atom,xml,pf_fragment,pf_index,pf_meta}');
    expect(texts.length).toBeGreaterThan(400);
    const found = { published: 0, own: 0 };
    for (const { published, hours } of longer) {
      const shorter = new RegExp(`\\b${published}\\b|\\b${published / 24}[\\s\\u00a0]days`, 'g');
      for (const file of texts) {
        const text = read(file);
        found.own += text.includes(String(hours)) ? 1 : 0;
        for (const { index } of text.matchAll(shorter)) {
          const before = text.slice(Math.max(0, index - 120), index);
          expect(before, `${file}: ${text.slice(index, index + 40)}`).toMatch(said);
          found.published += 1;
        }
      }
    }
    // The check covers what it should: both occur.
    expect(found.published).toBeGreaterThan(5);
    expect(found.own).toBeGreaterThan(20);
  });

  test('the search shows the longer wait', () => {
    const fragments = files('pagefind/fragment/*').map(read);
    for (const { id, hours } of longer) {
      const fragment = fragments.find((text) => text.includes(`"url":"/aftercare/#${id}"`));
      expect(fragment).toContain(`wait ${inDays(hours).replace('\u00a0', ' ')}`);
    }
  });

  test('the leaflet has the clinic’s logo, name, number and waits', () => {
    const leaflet = page('/leaflet/').querySelector('.leaflet')!;
    const stamp = leaflet.querySelector('.leaflet-stamp')!;
    expect(stamp.text).toContain(name);
    expect(stamp.text.replaceAll('\u00a0', ' ')).toContain(tel);
    expect(stamp.querySelector('img')?.getAttribute('src')).toBe(`${base}${logo}`);
    const entry = (id: string) => leaflet.querySelector(`[data-restriction=${id}]`);
    for (const { id, hours } of longer) {
      expect(entry(id)?.closest('tr')?.text).toContain(`${hours}\u00a0hours (${inDays(hours)})`);
      expect(entry(id)?.text).toContain('your clinic asks for');
    }
    expect(entry('direct-sun')?.text).not.toContain('asks for');
  });

  test('a review that its clinician gave stays where the text stayed, and goes where a wait changed', () => {
    const data = (file: string) =>
      JSON.parse(readFileSync(file, 'utf8')) as { hash: string; review: { state: string } };
    const states = files('data/**/*.json').map((file) => {
      const here = data(join(dist, file));
      const before = data(join('dist', file));
      const same = here.hash === before.hash;
      expect(here.review.state, file).toBe(same ? 'reviewed' : 'lapsed');
      const foot = page(file.replace(/^data(.*)\.json$/, '$1/')).querySelector('.review-date')!;
      expect(foot.text.includes('Reviewed by Dr Amina Example'), file).toBe(same);
      return [file, same] as const;
    });
    const kept = new Map(states);
    // Neither another host nor a path is another text.
    for (const id of ['questions/does-it-hurt', 'conditions/acne-scars', 'cost'])
      expect(kept.get(`data/${id}.json`), id).toBe(true);
    for (const id of ['aftercare', 'calculator', 'leaflet', 'questions/when-can-i-swim'])
      expect(kept.get(`data/${id}.json`), id).toBe(false);
    const leaflet = page('/leaflet/').querySelector('.leaflet-about')!;
    expect(leaflet.text).toContain('Reviewed before it was last changed.');
    const waits = JSON.parse(read('restrictions.json')) as { unreviewed: boolean };
    expect(waits.unreviewed).toBe(true);
  });

  test('the link builder knows the clinic', () => {
    const form = page('/clinics/').querySelector('link-builder form')!;
    expect(form.querySelector('[name=clinic]')?.getAttribute('value')).toBe(name);
    expect(form.querySelector('[name=tel]')?.getAttribute('value')).toBe(tel);
    expect(form.querySelectorAll('[data-published]')).toHaveLength(longer.length);
  });
});

describe('an additional restriction fits', () => {
  test.each(['/aftercare/', '/calculator/', '/embed/calculator/', '/leaflet/', '/clinics/'])(
    '%s is within its budget',
    (path) => {
      const bytes = brotliBytes(read(`${path.slice(1)}index.html`));
      expect(bytes).toBeLessThanOrEqual(budgets[kindOf(path)].html);
    },
  );

  test('the leaflet fits on two sides of one sheet', () => {
    const { status, output } = copy.run('scripts/leaflet.mjs');
    expect(status, output).toBe(0);
    for (const file of ['leaflet-a4.pdf', 'leaflet-letter.pdf']) expect(output).toContain(file);
  }, 120_000);

  test('if it does not fit, the error says what to shorten', () => {
    const row = { id: 'a', activity: 'A', meanwhile: 'Nothing.', brief: {} };
    const long = { ...row, id: 'long', meanwhile: 'Rest in the shade. '.repeat(60) };
    const check = (rows: Parameters<typeof checkPaperRoom>[0]) => () =>
      checkPaperRoom(rows, leafletSentences);
    expect(check(Array.from({ length: 10 }, () => row))).not.toThrow();
    const rows = [...Array.from({ length: 12 }, () => row), long];
    expect(check(rows)).toThrow(/Shorten "brief", or .+ first of: long, /);
  });
});

describe('the check of a copy', () => {
  const clinic = readClinicConfig({ siteUrl: host, basePath: base }, settings);
  const published = restrictions
    .filter(({ kind }) => kind === 'avoid')
    .map(({ id, hours }) => ({ id: String(id), hours: Number(hours) }));
  const check = (
    changed: Partial<typeof clinic> = {},
    change = (_file: string, text: string) => text,
  ) =>
    copyProblems(
      { files: files('**'), read: (file) => change(file, read(file)) },
      { ...clinic, ...changed },
      published,
    );

  test('finds nothing wrong with a correct copy', () => {
    expect(check()).toEqual([]);
  });

  test('finds a wrong address, name, number, logo and wait', () => {
    expect(check({ basePath: '/' })).toContainEqual(expect.stringContaining('was built for'));
    expect(check({ name: 'Other' })).toContainEqual(expect.stringContaining('"Other"'));
    expect(check({ tel: '0113 496 0000' })).toContainEqual(
      expect.stringContaining('"0113 496 0000"'),
    );
    expect(check({ logo: 'other.svg' })).toContainEqual(expect.stringContaining('other.svg'));
    expect(check({ waits: new Map([['sauna', 999]]) })).toContain(
      '/restrictions.json: sauna is 72 there, and must be 999 hours.',
    );
  });

  test('finds a shorter wait on one page', () => {
    const shortened = (file: string, text: string) =>
      file === 'leaflet/index.html' ? text.replace('data-hours="312"', 'data-hours="264"') : text;
    expect(check({}, shortened)).toEqual([
      '/leaflet/: exercise is 264 there, and must be 312 hours.',
    ]);
  });
});

describe('a copy under a path, in a browser', () => {
  let browser: Browser;
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    server = copy.start('scripts/serve.mjs', ['--port', '4700']);
    for await (const line of createInterface({ input: server.stdout! })) {
      address = /http:\/\/\S+/.exec(line)?.[0] ?? '';
      if (address) break;
    }
    const executablePath = findChromium();
    browser = await chromium.launch({
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      ...(executablePath && { executablePath }),
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  test('npm run serve serves it under its path, prints that address, and redirects there', async () => {
    expect(new URL(address).pathname).toBe(base);
    const got = async (path: string) => {
      const answer = await fetch(new URL(path, address), { redirect: 'manual' });
      return [answer.status, answer.headers.get('location')];
    };
    expect(await got(base)).toEqual([200, null]);
    expect(await got('/')).toEqual([302, base]);
    expect(await got('/needling/aftercare?x=1')).toEqual([308, '/needling/aftercare/?x=1']);
    expect(await got('/aftercare/')).toEqual([404, null]);
    expect(await got('/needling/no-such-page/')).toEqual([404, null]);
  });

  test('a logo without a size of its own stays small', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${address}aftercare/`);
    expect((await tab.locator('.clinic-line img').boundingBox())?.height).toBe(40);
  });

  test('the calculator and the search use the longer wait', async () => {
    const tab = await browser.newPage({ timezoneId: 'UTC' });
    const problemsSeen: string[] = [];
    tab.on('console', (message) => message.type() === 'error' && problemsSeen.push(message.text()));
    tab.on('response', (answer) => {
      if (answer.status() >= 400) problemsSeen.push(`${answer.status()} ${answer.url()}`);
    });
    const { id, hours } = longer[0]!;
    const treated = '2026-11-24T15:00';
    const response = await tab.goto(`${address}calculator/#treated=${treated}&zone=UTC`);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    const end = tab.locator(`[data-moment]:has([data-restriction="${id}"]) time`);
    await end.waitFor();
    const expected = Date.parse(`${treated}Z`) + hours * 3_600_000;
    expect(Date.parse((await end.getAttribute('datetime')) ?? '')).toBe(expected);

    await tab.goto(`${address}search/?q=sunscreen`);
    await tab.locator('.search-results li a').first().click();
    await tab.waitForURL((url) => !url.pathname.includes('/search/'));
    expect(tab.url()).toContain(address);
    expect(await tab.locator('h1').textContent()).toBeTruthy();
    expect(problemsSeen).toEqual([]);
  });
});
