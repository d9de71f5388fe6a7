import { fleschKincaid } from 'flesch-kincaid';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import retextStringify from 'retext-stringify';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { afterAll, describe, expect, test } from 'vitest';
import type { HTMLElement } from 'node-html-parser';
import { builtPages } from '../fixtures/built-pages';
import { contentFiles } from '../fixtures/content-files';

/** What a page may reach at most. A condition's page has more medical words that can't be avoided. */
const limits = { grade: 6, gradeOfCondition: 7, median: 14, longest: 25, passive: 0.12 };

/** Titles of papers and the names of their authors are not our prose; menus and scripts are not prose. */
const notProse =
  'nav, script, style, template, noscript, option, .page-sources, .source-list, .cite, .review-date, .also, svg';
const blocks =
  'p, li, h1, h2, h3, td, th, caption, summary, label, legend, figcaption, dt, dd, button';

const passive = unified().use(retextEnglish).use(retextPassive).use(retextStringify);
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Words of the glossary, which a page explains by a link, are exempt: they count as words, and the mean
 * of the other words' syllables stands for theirs.
 */
const exempt = new Set(
  contentFiles('glossary').flatMap(({ data }) =>
    [String(data['term']), ...((data['also'] as string[] | undefined) ?? [])]
      .flatMap((term) => term.toLowerCase().split(/[^a-z]+/))
      .filter((word) => word.length > 5),
  ),
);
const isExempt = (word: string) =>
  exempt.has(word.toLowerCase()) || exempt.has(word.toLowerCase().replace(/s$/, ''));

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

interface Figures {
  grade: number;
  median: number;
  longest: number;
  longestSentence: string;
  passive: number;
}

async function measure(texts: string[]): Promise<Figures> {
  const counts = { sentence: 0, word: 0, plain: 0, syllable: 0 };
  const lengths: [number, string][] = [];
  let passives = 0;
  for (const text of texts) {
    for (const { segment } of sentences.segment(text)) {
      const found = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike);
      if (found.length === 0) continue;
      const plain = found.filter(({ segment: word }) => !isExempt(word));
      counts.sentence += 1;
      counts.word += found.length;
      counts.plain += plain.length;
      counts.syllable += plain.reduce((sum, word) => sum + Math.max(1, syllable(word.segment)), 0);
      lengths.push([found.length, segment.trim()]);
    }
    passives += (await passive.process(text)).messages.length;
  }
  lengths.sort(([a], [b]) => a - b);
  const [longest, longestSentence] = lengths.at(-1) ?? [0, ''];
  return {
    grade: fleschKincaid({
      sentence: counts.sentence,
      word: counts.word,
      syllable: (counts.syllable * counts.word) / Math.max(1, counts.plain),
    }),
    median: lengths[Math.floor(lengths.length / 2)]?.[0] ?? 0,
    longest,
    longestSentence,
    passive: passives / Math.max(1, counts.sentence),
  };
}

const rows: Record<string, Record<string, number>> = {};

describe('plain language, page by page', () => {
  test('the measures themselves tell hard text from easy text', async () => {
    const hard = await measure([
      'The dermatological administration of topical preparations considerably diminishes procedural discomfort, which was written by practitioners.',
    ]);
    expect(hard.grade).toBeGreaterThan(limits.gradeOfCondition);
    expect(hard.passive).toBe(1);
    const easy = await measure(['The cream makes your skin numb. You may feel the pen move.']);
    expect(easy).toMatchObject({ longest: 6, passive: 0 });
    expect(easy.grade).toBeLessThan(3);
  });

  test.each(builtPages())('$path', async ({ path, root }) => {
    const figures = await measure(proseBlocks(root));
    const condition = /^\/conditions\/./.test(path);
    rows[path] = {
      grade: Math.round(figures.grade * 10) / 10,
      'median words': figures.median,
      'longest sentence': figures.longest,
      'passive %': Math.round(figures.passive * 100),
    };
    expect(figures.grade).toBeLessThanOrEqual(condition ? limits.gradeOfCondition : limits.grade);
    expect(figures.median).toBeLessThanOrEqual(limits.median);
    expect(figures.longest, figures.longestSentence).toBeLessThanOrEqual(limits.longest);
    expect(figures.passive).toBeLessThanOrEqual(limits.passive);
  });

  afterAll(() => {
    console.log(
      'Reading grade (Flesch-Kincaid; words of the glossary are exempt from the syllables)',
    );
    console.table(rows);
  });
});
