import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import type { HTMLElement } from 'node-html-parser';
import { builtPages } from '../fixtures/built-pages';

const highestGrade = 7;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Titles of papers and the names of their authors are not our prose; menus and scripts are not prose. */
const notProse =
  'nav, script, style, template, .page-sources, .source-list, .cite, .review-date, svg';
const blocks = 'p, li, h1, h2, h3, td, th, caption, summary, label, legend';

/** The text of each block of prose: of the innermost ones, so that nothing counts twice. */
function proseBlocks(root: HTMLElement): string[] {
  const main = root.querySelector('main');
  if (!main) throw new Error('The page has no <main>');
  for (const element of main.querySelectorAll(notProse)) element.remove();
  return main
    .querySelectorAll(blocks)
    .filter((block) => block.querySelectorAll(blocks).length === 0)
    .map((block) => block.text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function grade(texts: string[]): number {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const text of texts) {
    for (const { segment } of sentences.segment(text)) {
      const found = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike);
      if (found.length === 0) continue;
      counts.sentence += 1;
      counts.word += found.length;
      counts.syllable += found.reduce((sum, word) => sum + Math.max(1, syllable(word.segment)), 0);
    }
  }
  return fleschKincaid(counts);
}

describe(`reading grade (Flesch-Kincaid) is ${highestGrade} or lower`, () => {
  test('the measure itself tells hard text from easy text', () => {
    expect(
      grade([
        'The dermatological administration of topical anaesthetic preparations considerably diminishes procedural discomfort.',
      ]),
    ).toBeGreaterThan(highestGrade);
    expect(grade(['The cream makes your skin numb. You may feel the pen move.'])).toBeLessThan(3);
  });

  test.each(builtPages())('$path', ({ root }) => {
    expect(grade(proseBlocks(root))).toBeLessThanOrEqual(highestGrade);
  });
});
