import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { savedFiles } from '../../src/features/offline/precache-list';
import { temporalPolyfill } from '../../src/features/offline/content-hashed';
import { compared } from '../../src/features/search/client/find';
import {
  budgets,
  firstSearchBudget,
  unsureSearchBudget,
  fontBudget,
  kindOf,
  offlineBudget,
  offlinePolyfillBudget,
} from '../fixtures/budgets';
import { builtPages } from '../fixtures/built-pages';
import { brotliBytes, pageLoad } from '../fixtures/page-load';
import { built, importsOf, resolve, withStaticImports } from '../fixtures/scripts';

const pages = builtPages().map((page) => ({
  path: page.path,
  kind: kindOf(page.path),
  load: pageLoad(page),
}));

const brotli = (file: string) => brotliBytes(readFileSync(file));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('static and dynamic imports are told apart, in minified code too', () => {
  const text = 'import"./a.js";import{a as b}from"./b.js";export*from"./c.js";b(import(`./d.js`))';
  expect(importsOf(text)).toEqual({ static: ['./a.js', './b.js', './c.js'], dynamic: ['./d.js'] });
});

test.each(Object.keys(budgets))('the site has a page of the kind "%s"', (kind) => {
  expect(pages.map((page) => page.kind)).toContain(kind);
});

describe.each(pages)('$path ($kind)', ({ path, kind, load }) => {
  const budget = budgets[kind];

  /** Fails with the page, the bytes, the budget and its reason. */
  function expectWithin(what: 'html' | 'script' | 'requests', measured: number): void {
    const by = `${path}: ${what} ${measured}, budget ${budget[what]} (${budget.reason})`;
    expect(measured, by).toBeLessThanOrEqual(budget[what]);
  }

  test('its HTML is within the budget', () => {
    expectWithin('html', load.html);
  });

  test('its script is within the budget', () => {
    expectWithin('script', load.script);
  });

  test('makes only the requests that it needs', () => {
    expect(load.others, `${path} fetches more than HTML, font and script`).toEqual([]);
    expectWithin('requests', 1 + load.fonts.length + load.scripts.length);
  });
});

test('one font serves all pages, within its budget', () => {
  const fonts = [...new Set(pages.flatMap(({ load }) => load.fonts))];
  expect(fonts).toHaveLength(1);
  const { size } = statSync(`dist${fonts[0]}`);
  expect(size, `${fonts[0]}: ${size} bytes, budget ${fontBudget}`).toBeLessThanOrEqual(fontBudget);
});

test('what a browser saves after one visit is within its budget, and contains the aftercare pages', () => {
  const all = globSync('**/*', { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/'));
  const saved = savedFiles(all, (file) => readFileSync(`dist/${file}`, 'utf8'), '/');
  const worker = readFileSync('dist/sw.js', 'utf8');
  const listed = (file: string) => worker.includes(file.replace(/index\.html$/, ''));
  expect(saved.filter((file) => !listed(file))).toEqual([]);
  const needed = ['calculator', 'aftercare', 'get-help', 'first-night', 'leaflet', 'offline'];
  expect(saved).toEqual(expect.arrayContaining(needed.map((id) => `${id}/index.html`)));
  expect(saved.filter((file) => /^(?:pagefind|sharing)\//.test(file))).toEqual([]);
  const bytes = saved.map((file): [string, number] => [
    file,
    file.endsWith('.woff2') ? statSync(`dist/${file}`).size : brotli(`dist/${file}`),
  ]);
  const polyfill = bytes.filter(([file]) => temporalPolyfill.test(file));
  const others = bytes.filter((each) => !polyfill.includes(each));
  const total = (sizes: typeof bytes) => sum(sizes.map(([, size]) => size));
  expect(total(others), JSON.stringify(others)).toBeLessThanOrEqual(offlineBudget);
  expect(polyfill).toHaveLength(1);
  expect(total(polyfill)).toBeLessThanOrEqual(offlinePolyfillBudget);
});

/** The size of every answer of the search, the largest first. */
const answers = globSync('dist/pagefind/fragment/*')
  .map(brotli)
  .sort((a, b) => b - a);

/** Returns the dialog's script and its imports. */
function searchScripts(): string[] {
  const dialog = globSync('dist/_astro/dialog.*.js').map((file) => file.replace(/^dist/, ''));
  return withStaticImports(dialog).map((module) => `dist${module}`);
}

test('the first search is within its budget, whatever the query that it is sure of', () => {
  const parts = {
    interface: sum(searchScripts().map(brotli)),
    engine: brotli('dist/pagefind/pagefind.js') + sum(globSync('dist/pagefind/wasm.*').map(brotli)),
    index: sum(globSync('dist/pagefind/{*.pf_meta,pagefind-entry.json,index/*}').map(brotli)),
    answers: sum(answers.slice(0, compared.sure)),
  };
  const by = `${JSON.stringify(parts)}, budget ${firstSearchBudget}`;
  for (const [part, bytes] of Object.entries(parts)) expect(bytes, part).toBeGreaterThan(0);
  expect(sum(Object.values(parts)), by).toBeLessThanOrEqual(firstSearchBudget);
});

test('what an unsure search loads besides is within its budget: more answers and the spelling', () => {
  const more = answers.slice(compared.sure, compared.unsure);
  const spelling = globSync('dist/{pagefind/words.json,_astro/spelling.*.js}').map(brotli);
  const bytes = sum([...more, ...spelling]);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes, `${bytes}, budget ${unsureSearchBudget}`).toBeLessThanOrEqual(unsureSearchBudget);
});

describe('the Temporal polyfill', () => {
  const modules = globSync('dist/_astro/*.js').map((file) => file.replace(/^dist/, ''));
  const polyfill = modules.filter((module) => built(module).includes('PlainYearMonth'));
  const onDemand = modules.filter((module) =>
    importsOf(built(module)).dynamic.some((name) => polyfill.includes(resolve(module, name))),
  );

  test('is a separate file that no page loads directly', () => {
    expect(polyfill).toHaveLength(1);
    const loading = pages.filter(({ load }) => load.scripts.includes(polyfill[0]!));
    expect(loading.map(({ path }) => path)).toEqual([]);
  });

  test('is requested by the calculator at once, and by no other page before the reader acts', () => {
    const asks = pages.filter(({ load }) => load.scripts.some((name) => onDemand.includes(name)));
    const calculators = pages.filter(({ kind }) =>
      ['calculator', 'frame', 'aftercare'].includes(kind),
    );
    // The style guide shows the calculator too.
    const asking = asks.filter(({ kind }) => kind !== 'styleguide');
    expect(asking.map(({ path }) => path)).toEqual(calculators.map(({ path }) => path));
    expect(calculators).not.toHaveLength(0);
  });
});
