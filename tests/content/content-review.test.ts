import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFiles } from '../fixtures/content-files';

const aim = 90;
const rows = readFileSync('docs/content-review.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| .*\d%/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => cells.slice(1, -1));

interface Score {
  percent: number;
  agree: number;
  applicable: number;
}

/** Reads "95% (18/19)". */
function readScore(cell: string): Score {
  const [, percent, agree, applicable] = /^(\d+)% \((\d+)\/(\d+)\)$/.exec(cell) ?? [];
  return { percent: Number(percent), agree: Number(agree), applicable: Number(applicable) };
}

/** Fails where the percentage is not that of its two numbers, or below the aim. */
function expectGood(cell: string, agree: number, applicable: number): void {
  expect(readScore(cell)).toEqual({
    percent: Math.round((100 * agree) / applicable),
    agree,
    applicable,
  });
  expect(agree / applicable, cell).toBeGreaterThanOrEqual(aim / 100);
}

const isMark = (cell: string) => /^[01–]$/.test(cell);
const items = (cell = '') => cell.match(/\d+/g)?.length ?? 0;

describe('docs/content-review.md: the sums are right, and reach the aim', () => {
  const pages = rows.filter(([, mark = '']) => isMark(mark));
  test('it scores the pages', () => expect(pages.length).toBeGreaterThan(60));

  test.each(pages.map((cells) => [cells.join(' '), cells]))('%s', (_, cells) => {
    const marks = cells.filter(isMark);
    const agree = marks.filter((mark) => mark === '1').length;
    expectGood(cells.at(-1) ?? '', agree, marks.filter((mark) => mark !== '–').length);
  });
});

describe('docs/content-review.md: every question is scored, once', () => {
  const scored = rows.filter(([, mark = '']) => !isMark(mark));

  test('none is left out', () => {
    const ids = contentFiles('questions').map(({ file }) => file.replace(/.*\/|\.mdx$/g, ''));
    expect(scored.map(([id]) => id).sort()).toEqual(ids.sort());
  });

  test.each(scored.map((cells) => [cells[0], cells]))('%s', (_, cells) => {
    const [, understand = '', not1, out1, act = '', index = '', not2, out2] = cells as string[];
    expectGood(understand, 17 - items(out1) - items(not1), 17 - items(out1));
    expectGood(act, 4, 4);
    expectGood(index, 20 - items(out2) - items(not2), 20 - items(out2));
  });
});
