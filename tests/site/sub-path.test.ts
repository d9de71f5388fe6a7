import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { parse, type HTMLElement } from 'node-html-parser';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../src/commands/chromium.mjs';
import { headersFor, readHeadersFile } from '../../src/policy/host-files';
import { dataFile } from '../fixtures/content-files';
import { SiteCopy } from '../fixtures/site-copy';

const host = 'https://clinic.example';
const base = '/needling/';
const name = 'Riverside Clinic';
const tel = '020 7946 0018';
const logo = 'riverside.svg';

/** A day more than the site's own for the first, and two for the second. */
const longer = dataFile('content/restrictions.yaml')
  .filter(({ kind }) => kind === 'avoid')
  .slice(0, 2)
  .map(({ id, hours }, index) => ({ id: String(id), hours: Number(hours) + 24 * (index + 1) }));

const copy = new SiteCopy();
const dist = join(copy.folder, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: dist }).sort();
const page = (path: string) => parse(read(`${path.slice(1)}index.html`));

beforeAll(() => {
  writeFileSync(
    join(copy.folder, 'public', logo),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>',
  );
  writeFileSync(join(copy.folder, 'content/redirects.yaml'), '- {from: /old/, to: /aftercare/}\n');
  const { status, output } = copy.build({
    SITE_URL: host,
    BASE_PATH: base,
    CLINIC_NAME: name,
    CLINIC_TEL: tel,
    CLINIC_LOGO: logo,
    CLINIC_WAITS: longer.map(({ id, hours }) => `${id}=${hours}`).join(),
  });
  if (status !== 0) throw new Error(output);
}, 120_000);
afterAll(() => copy.remove());

const pages = new Map<string, HTMLElement>();
/** A built page by its file, read once. */
function built(file: string): HTMLElement {
  const root = pages.get(file) ?? parse(read(file));
  pages.set(file, root);
  return root;
}

/**
 * What is wrong with an address on the clinic's host: it is outside of the path, or nothing was built
 * there. Other hosts' are not looked at.
 *
 * @param from path of the page or file that names it, with the base
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
  // The style guide shows components that cite without the list of sources of a page.
  if (from === `${base}styleguide/` && id.startsWith('source-')) return undefined;
  const place = id === '' || id.includes('=') || !file.endsWith('.html');
  if (place || built(file).getElementById(id)) return undefined;
  return `${from}: ${reference} leads to no place`;
}

const problems = (references: readonly string[], from: string) =>
  references.flatMap((reference) => problem(reference, from) ?? []);

/** The path of a built file, as it is served. */
const served = (file: string) => `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Every string in a value of JSON that is an address: with a host, or from the root. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:https?:\/\/|\/[^/\s])/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addresses);
}

/**
 * Addresses that stand in quotes in a script: under the path, or from the root with the name of
 * something that was built. Anything else from the root is a regular expression or the like.
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
    // The page for wrong addresses has none of its own.
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

describe('a copy under a path: no address leaves it, and each leads to what was built', () => {
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
    // The index knows addresses on the site; Pagefind puts the path before them.
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
    '%s names the clinic and its number',
    (path) => {
      const line = page(path).querySelector('.clinic-line');
      expect(line?.text).toContain(name);
      expect(line?.querySelector('a[href="tel:02079460018"]')?.text).toBe(tel);
      expect(line?.querySelector('img')?.getAttribute('src')).toBe(`${base}${logo}`);
    },
  );

  test('every surface has the longer waits', () => {
    const data = JSON.parse(read('restrictions.json')) as {
      restrictions: { id: string; hours: number }[];
    };
    for (const { id, hours } of longer) {
      const text = `${hours}\u00a0hours`;
      expect(data.restrictions.find((one) => one.id === id)?.hours, id).toBe(hours);
      expect(page('/aftercare/').querySelector(`#${id} .restriction-wait`)?.text).toContain(text);
      expect(page('/aftercare/').querySelector('.own-waits')?.text).toContain(text);
      for (const path of ['/calculator/', '/embed/calculator/']) {
        const item = page(path).querySelector(`[data-restriction=${id}]`);
        expect(item?.getAttribute('data-hours'), path).toBe(String(hours));
      }
    }
  });

  test('a sentence that names several waits together gives the longest', () => {
    const text = `${Math.max(...longer.map(({ hours }) => hours))}\u00a0hours`;
    const steps = page('/aftercare/').querySelectorAll('.d-course li');
    const allowed = steps.find((step) => step.text.includes('exercise and swim'));
    expect(allowed?.querySelector('.d-when')?.text).toBe(`After ${text}`);
    for (const path of ['/aftercare/', '/questions/why-wait-this-long/']) {
      expect(page(path).querySelector('.summary')?.text, path).toContain(text);
    }
  });
});

describe('a copy under a path, in a browser', () => {
  let browser: Browser;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const rules = readHeadersFile(read('_headers'));
    const serve = sirv(dist, { dotfiles: true });
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', host).pathname;
      const missing = () => void response.writeHead(404).end();
      if (!path.startsWith(base)) return missing();
      response.setHeaders(new Headers(headersFor(rules, path)));
      request.url = `/${path.slice(base.length)}`;
      serve(request, response, missing);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
    const executablePath = findChromium();
    browser = await chromium.launch({
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      ...(executablePath && { executablePath }),
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  test('the calculator answers with the longer wait, and the search finds', async () => {
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
    const end = tab.locator(`[data-restriction="${id}"] time`);
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
