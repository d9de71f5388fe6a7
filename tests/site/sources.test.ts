import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

/** Returns runs of adjacent source numbers, in reading order: `[[1], [2, 3], [1]]`. */
function citations(root: HTMLElement): number[][] {
  const html = root.querySelector('main')?.innerHTML ?? '';
  return [...html.matchAll(/(?:<sup class="cite">.*?<\/sup>\s*)+/gs)].map(([run]) =>
    [...run.matchAll(/>\s*(\d+)\s*<\/a>/g)].map(([, number]) => Number(number)),
  );
}

// The style guide shows components with texts and sources of their own.
const pages = builtPages().filter(
  ({ path, root }) => path !== '/styleguide/' && root.querySelector('main .cite'),
);

test.each(pages)('$path numbers its sources in citation order', ({ root }) => {
  const first = [...new Set(citations(root).flat())];
  expect(first).toEqual(first.map((_, index) => index + 1));
});

test.each(pages)('$path cites lower numbers first', ({ root }) => {
  const runs = citations(root);
  expect(runs).toEqual(runs.map((run) => run.toSorted((a, b) => a - b)));
});

test('every source shows its year, or that it is undated and when it was read', () => {
  const { root } = builtPages().find(({ path }) => path === '/sources/')!;
  const entries = root.querySelectorAll('.source-list > li');
  expect(entries.length).toBeGreaterThan(100);
  const undated = entries.filter(
    ({ text }) => !/\b(?:19|20)\d\d\b|No date was seen; we read it in/.test(text),
  );
  expect(undated.map(({ id }) => id)).toEqual([]);
});
