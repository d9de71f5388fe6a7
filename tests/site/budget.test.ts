import { globSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { budgets, fontBudget, kindOf } from '../fixtures/budgets';
import { builtPages } from '../fixtures/built-pages';
import { pageLoad } from '../fixtures/page-load';
import { built, importsOf, resolve } from '../fixtures/scripts';

const pages = builtPages().map((page) => ({
  path: page.path,
  kind: kindOf(page.path),
  load: pageLoad(page),
}));

test('static imports are told from those on demand, in minified text too', () => {
  const text = 'import"./a.js";import{a as b}from"./b.js";export*from"./c.js";b(import(`./d.js`))';
  expect(importsOf(text)).toEqual({ static: ['./a.js', './b.js', './c.js'], dynamic: ['./d.js'] });
});

test.each(Object.keys(budgets))('the site has a page of the kind "%s"', (kind) => {
  expect(pages.map((page) => page.kind)).toContain(kind);
});

describe.each(pages)('$path ($kind)', ({ path, kind, load }) => {
  const budget = budgets[kind];

  /** Fails with the page, the bytes, the budget and the budget's reason. */
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

  test('it asks for no more than it needs', () => {
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

describe('the Temporal polyfill', () => {
  const modules = globSync('dist/_astro/*.js').map((file) => file.replace(/^dist/, ''));
  const polyfill = modules.filter((module) => built(module).includes('PlainYearMonth'));
  const onDemand = modules.filter((module) =>
    importsOf(built(module)).dynamic.some((name) => polyfill.includes(resolve(module, name))),
  );

  test('stands in a file of its own that no page loads with itself', () => {
    expect(polyfill).toHaveLength(1);
    const loading = pages.filter(({ load }) => load.scripts.includes(polyfill[0]!));
    expect(loading.map(({ path }) => path)).toEqual([]);
  });

  test('is asked for by the calculator, and by nothing else', () => {
    expect(onDemand).not.toHaveLength(0);
    const calculators = pages.filter(({ kind }) => kind === 'calculator');
    for (const { path, load } of calculators) {
      expect(load.scripts, path).toEqual(expect.arrayContaining(onDemand));
    }
    // The style guide shows the calculator too.
    const others = pages.filter(({ kind }) => !['calculator', 'styleguide'].includes(kind));
    const asking = others.filter(({ load }) =>
      load.scripts.some((name) => onDemand.includes(name)),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});
