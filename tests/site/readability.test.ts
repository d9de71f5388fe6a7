import { fleschKincaid } from 'flesch-kincaid';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import retextStringify from 'retext-stringify';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { builtPages } from '../fixtures/built-pages';
import { contentFiles } from '../fixtures/content-files';

/** Maximum values for a page. */
const limits = { grade: 7, median: 15, longest: 25, passive: 0.12 };
/**
 * Text that is neither choppy nor heavy: the mean length of its sentences, and the share of very short
 * ones. Shorter pages have too few sentences for a mean.
 */
const flow = { words: 150, mean: { from: 11, to: 15 }, short: 6, shareOfShort: 0.15 };

/**
 * Titles and authors of papers are not our prose. Nor are menus and scripts, nor the signs that go on paper with
 * the times: a card's list between commas, which stands as prose on /get-help/.
 */
const notProse =
  'nav, script, style, template, noscript, option, .page-sources, .source-list, .cite, .review-date, .also, .answer-signs, svg';
const blocks =
  'p, li, h1, h2, h3, td, th, caption, summary, label, legend, figcaption, dt, dd, button';

const passive = unified().use(retextEnglish).use(retextPassive).use(retextStringify);
const passivesIn = new Map<string, number>();
/** Returns how many verbs of a block are passive. Many pages share blocks. */
async function countPassives(text: string): Promise<number> {
  const known = passivesIn.get(text);
  if (known !== undefined) return known;
  const { messages } = await passive.process(text);
  passivesIn.set(text, messages.length);
  return messages.length;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Words of the glossary, which pages explain by a link, are exempt: they count as words, with the mean
 * number of syllables of the other words.
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

/** Text that is not running prose: headings, tables, labels, and each page's metadata. */
const notRunning =
  'h1, h2, h3, h4, table, form, figure, button, label, restriction-calculator, .page-meta, .condition-level, .more-link, .help-lines';

interface Block {
  text: string;
  /** False for headings and labels, which are not sentences. */
  running: boolean;
}

/** Returns the text of each innermost block of prose, so that nothing counts twice. */
function proseBlocks(html: string): Block[] {
  const main = parse(html).querySelector('main');
  if (!main) throw new Error('The page has no <main>');
  for (const element of main.querySelectorAll(notProse)) element.remove();
  return main
    .querySelectorAll(blocks)
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => ({
      text: block.text.replace(/\s+/g, ' ').trim(),
      running: !block.closest(notRunning) && !block.querySelector('.more-link'),
    }))
    .filter(({ text }) => text !== '');
}

interface Figures {
  grade: number;
  median: number;
  longest: number;
  longestSentence: string;
  passive: number;
  /** Words in whole sentences, without headings, labels and list items that continue after a colon. */
  running: number;
  mean: number;
  shareOfShort: number;
  shortSentences: string[];
}

async function measure(blocks: readonly Block[]): Promise<Figures> {
  const counts = { sentence: 0, word: 0, plain: 0, syllable: 0 };
  const lengths: [number, string][] = [];
  const whole: [number, string][] = [];
  let passives = 0;
  for (const { text, running: isRunning } of blocks) {
    for (const { segment } of sentences.segment(text)) {
      const found = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike);
      if (found.length === 0) continue;
      const plain = found.filter(({ segment: word }) => !isExempt(word));
      counts.sentence += 1;
      counts.word += found.length;
      counts.plain += plain.length;
      counts.syllable += plain.reduce((sum, word) => sum + Math.max(1, syllable(word.segment)), 0);
      lengths.push([found.length, segment.trim()]);
      if (isRunning && /[.?!][”")]*\s*$/.test(segment)) {
        whole.push([found.length, segment.trim()]);
      }
    }
    passives += await countPassives(text);
  }
  lengths.sort(([a], [b]) => a - b);
  const running = whole.reduce((sum, [count]) => sum + count, 0);
  const short = whole.filter(([count]) => count <= flow.short);
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
    running,
    mean: running / Math.max(1, whole.length),
    shareOfShort: short.length / Math.max(1, whole.length),
    shortSentences: short.map(([, sentence]) => sentence),
  };
}

const rows: Record<string, Record<string, number>> = {};

/**
 * Pages of labels and messages, of answers that are measured on their own pages, or of entries that never change
 * once they are published.
 */
const toolPages = [
  '/',
  '/styleguide/',
  '/embed/calculator/',
  '/search/',
  '/site-map/',
  '/changes/',
  '/questions/',
];
/** Phrases for what nobody knows. Where somebody does know, they are not an answer. */
const notKnown =
  /\b(?:(?:our|these) (?:sources|studies) (?:do|does|say|give)(?:es)? n(?:ot|othing)|(?:none|not? one) of our sources|we saw no|we (?:cannot|can’t) (?:say|tell)|nobody (?:knows|(?:can|could) (?:say|tell))|(?:is|are) not known|we do not know|no (?:study|source|review) that we (?:saw|read)|what we read does not)/gi;
const notKnownAtMost = 20;

describe('plain language, page by page', () => {
  test('the measures tell hard text from easy text', async () => {
    const block = (text: string) => [{ text, running: true }];
    const hard = await measure(
      block(
        'The dermatological administration of topical preparations considerably diminishes procedural discomfort, which was written by practitioners.',
      ),
    );
    expect(hard.grade).toBeGreaterThan(limits.grade);
    expect(hard.passive).toBe(1);
    const easy = await measure(block('The cream makes your skin numb. You may feel the pen move.'));
    expect(easy).toMatchObject({ longest: 6, passive: 0 });
    expect(easy.grade).toBeLessThan(3);
  });

  // An older version of the advice stays in its own words.
  const all = builtPages().map(({ path, html }) => ({ path, prose: proseBlocks(html) }));
  const current = all.filter(({ path }) => !path.startsWith('/versions/'));

  test.each(current)('$path', async ({ path, prose }) => {
    const figures = await measure(prose);
    rows[path] = {
      grade: Math.round(figures.grade * 10) / 10,
      'median words': figures.median,
      'longest sentence': figures.longest,
      'passive %': Math.round(figures.passive * 100),
      'mean words': Math.round(figures.mean * 10) / 10,
      'short %': Math.round(figures.shareOfShort * 100),
    };
    expect(figures.grade).toBeLessThanOrEqual(limits.grade);
    expect(figures.median).toBeLessThanOrEqual(limits.median);
    expect(figures.longest, figures.longestSentence).toBeLessThanOrEqual(limits.longest);
    expect(figures.passive).toBeLessThanOrEqual(limits.passive);
    if (figures.running <= flow.words || toolPages.includes(path)) return;
    expect(figures.mean).toBeGreaterThanOrEqual(flow.mean.from);
    expect(figures.mean).toBeLessThanOrEqual(flow.mean.to);
    expect(figures.shareOfShort, figures.shortSentences.join('\n')).toBeLessThanOrEqual(
      flow.shareOfShort,
    );
  });

  test('“not known” is used only where medicine does not know', () => {
    const found = all
      .filter(({ path }) => path !== '/questions/' && path !== '/conditions/')
      .flatMap(({ path, prose }) =>
        prose.flatMap(({ text }) =>
          [...text.matchAll(notKnown)].map(() => `${path}: ${text.slice(0, 160)}`),
        ),
      );
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(notKnownAtMost);
  });

  afterAll(() => {
    console.log(
      'Reading grade (Flesch-Kincaid; words of the glossary are exempt from the syllables)',
    );
    console.table(rows);
  });
});
