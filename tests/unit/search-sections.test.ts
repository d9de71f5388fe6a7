import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { articleSections } from '../../src/features/search/index/article-sections';

const blocks = (html: string) =>
  articleSections(parse(`<main>${html}</main>`).querySelector('main')!)[0]!.blocks;

test('what is about the page is left out of what a result shows', () => {
  expect(blocks('<p>Cool it.</p><p data-furniture>https://example.org/</p>')).toEqual(['Cool it.']);
  expect(blocks('<p class="answer-help"><a href="/">Get help</a></p><p>Wait.</p>')).toEqual([
    'Wait.',
  ]);
});

test('elements that stand below each other are not one word', () => {
  expect(blocks('<p><span>Exercise</span><span>Start gently.</span></p>')).toEqual([
    'Exercise',
    'Start gently.',
  ]);
  expect(blocks('<p>Wash <b>both</b> hands.</p>')).toEqual(['Wash both hands.']);
  expect(blocks('<p><b>Day 1</b><span class="sr-only">: what is usual</span></p>')).toEqual([
    'Day 1: what is usual',
  ]);
});
