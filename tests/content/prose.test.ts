import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFiles, dataFile } from '../fixtures/content-files';

const numberWord =
  '\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|ninety|half an?';
const unit = 'minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|h';
const bareDuration = new RegExp(`\\b(?:${numberWord})[\\s\\u00a0-]*(?:${unit})\\b`, 'gi');

/** Returns the prose. Durations belong in placeholders and components; ids and phrasings are not prose. */
function prose({ data, body }: { data: Record<string, unknown>; body: string }): string {
  const { phrasings: _typed, also: _also, ...shown } = data;
  return [...Object.values(shown), body].filter((value) => typeof value === 'string').join('\n');
}

/** Returns the code of a file: a comment may speak of a clock of 24 hours. */
const withoutComments = (file: string) =>
  readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*|<!--[\s\S]*?-->/g, '');

/** Components that show a wait with its reasons, and with what is longer on darker skin. */
const showsChoice = /<(?:OwnChoice|RestrictionList|RestrictionCalculator|Leaflet)\b/;

/** Returns all that a text says, its front matter included. */
function written({ data, body }: { data: Record<string, unknown>; body: string }): string {
  return [...Object.values(data), body].filter((part) => typeof part === 'string').join('\n');
}

describe('prose contains no literal durations', () => {
  test('the check detects literal durations', () => {
    expect('wait 72 hours or three days, a 48-hour wait'.match(bareDuration)).toHaveLength(3);
    expect('wait <Wait for="exercise" /> on the same day, 24 November'.match(bareDuration)).toBe(
      null,
    );
  });

  test.each(contentFiles())('$file', (content) => {
    const found = prose(content).match(bareDuration) ?? [];
    expect(found, 'use <Wait for="…" />, <Fact id="…" />, {wait:…} or {fact:…}').toEqual([]);
  });

  test('waits are only in content/restrictions.yaml, not in the code', () => {
    const waits = new Set(dataFile('content/restrictions.yaml').map(({ hours }) => hours));
    const files = globSync('src/**/*.{ts,astro,mjs,css}');
    expect(files.length).toBeGreaterThan(20);
    for (const hours of waits) {
      if (hours === undefined) continue;
      const asWait = new RegExp(
        `\\b${String(hours)}[\\s-]*h(?:ours?|rs?)?\\b|hours['"]?\\s*[:=]\\s*${String(hours)}\\b`,
      );
      expect(`wait ${String(hours)} hours`).toMatch(asWait);
      expect(`{ hours: ${String(hours)} }`).toMatch(asWait);
      const found = files.filter((file) => asWait.test(withoutComments(file)));
      expect(found, `a wait of ${String(hours)} hours stands in code`).toEqual([]);
    }
  });
});

describe('the sources of each text are those that it cites', () => {
  const cited = (body: string) =>
    [...body.matchAll(/<Cite\s+id="([^"]*)"/g)].flatMap(([, id]) => (id ? [id] : []));

  test.each([...contentFiles('pages'), ...contentFiles('questions'), ...contentFiles('glossary')])(
    '$file',
    ({ data, body }) => {
      const listed = (data['sources'] as string[] | undefined) ?? [];
      expect([...new Set(cited(body))].sort()).toEqual([...listed].sort());
    },
  );
});

describe('advice without a source is marked as our own careful advice', () => {
  const marked = [
    ...contentFiles().map(({ file, data, body }) => ({ file, text: JSON.stringify(data) + body })),
    // What is kept of older versions is a copy.
    ...globSync('content/**/*.yaml', { exclude: ['content/versions'] }).map((file) => ({
      file,
      text: readFileSync(file, 'utf8'),
    })),
  ].filter(({ text }) => /ownAdvice: true|our own careful (?:advice|choice)/i.test(text));

  test('docs/writing.md lists every text with unsourced advice, for a clinician to check first', () => {
    const [, section = ''] =
      /## Our own careful advice\n([\s\S]*?)\n## /.exec(readFileSync('docs/writing.md', 'utf8')) ??
      [];
    const listed = [...section.matchAll(/`(content\/[^`]+)`/g)].map(([, file = '']) => file);
    const files = marked.map(({ file }) => file);
    expect(
      files.filter((file) => !listed.includes(file)).map((file) => `- \`${file}\`: the sentence`),
      'Add to "Our own careful advice" in docs/writing.md, with the sentence',
    ).toEqual([]);
    expect(
      listed.filter((file) => !files.includes(file)),
      'Take these out of docs/writing.md: they have no such advice any more',
    ).toEqual([]);
  });
});

describe('short versions for print', () => {
  interface Text {
    text: string;
    brief?: string;
  }
  const inBrief = [
    ...dataFile('content/warning-signs.yaml').flatMap(
      ({ signs, meanwhile = [], notes = [] }) => [signs, meanwhile, notes].flat() as Text[],
    ),
    ...dataFile('content/advice.yaml').flatMap(({ items }) => items as Text[]),
    ...dataFile('content/restrictions.yaml').flatMap((entry) => {
      const { meanwhile, darkerSkin, afterwards, what, brief } = entry as unknown as {
        meanwhile: string;
        darkerSkin?: Text;
        afterwards?: Text;
        what?: string;
        brief?: string | { meanwhile?: string; afterwards?: string };
      };
      if (typeof brief === 'string') return { text: what!, brief };
      return [
        { text: `${meanwhile} ${darkerSkin?.text}`, brief: brief?.meanwhile },
        { text: afterwards?.text ?? '', brief: brief?.afterwards },
      ] as Text[];
    }),
  ].flatMap(({ text, brief }) => (brief === undefined ? [] : [{ text, brief }]));
  const numbers = (text: string) => text.match(/\{[^}]*\}|\d+/g) ?? [];

  test.each(inBrief)('$brief', ({ text, brief }) => {
    expect(brief.length, 'must be shorter than the full text').toBeLessThan(text.length);
    expect(numbers(text), 'a number that the full text does not give').toEqual(
      expect.arrayContaining(numbers(brief)),
    );
  });
});

describe('numbers and waits state their origin', () => {
  const facts = new Map(dataFile('content/facts.yaml').map((fact) => [String(fact['id']), fact]));
  const uses = ({ data, body }: { data: Record<string, unknown>; body: string }) => [
    ...[...body.matchAll(/<Fact\s+id="([^"]*)"/g)].map(([, id]) => String(id)),
    ...[
      ...Object.values(data)
        .join('\n')
        .matchAll(/\{fact:([a-z0-9-]+)(?::[a-z-]+)?\}/g),
    ].map(([, id]) => String(id)),
  ];

  test.each(contentFiles())('$file cites a source of each number', (content) => {
    const listed = (content.data['sources'] as string[] | undefined) ?? [];
    const unsourced = uses(content).filter((id) => {
      const { sources = [], basis } = (facts.get(id) ?? {}) as {
        sources?: string[];
        basis?: string;
      };
      return basis === 'clinics'
        ? !/\bclinics?\b/i.test(prose(content))
        : !sources.some((source) => listed.includes(source));
    });
    expect(unsourced).toEqual([]);
  });

  test.each([
    ...contentFiles('pages').filter(({ data }) => data['kind'] !== 'site'),
    ...contentFiles('questions'),
  ])('$file says that the wait for exercise is our own choice', ({ data, body }) => {
    const all = written({ data, body });
    const gives = /<Wait\s+for="[a-z,-]*\bexercise\b|\{wait:[a-z,-]*\bexercise\b/.test(all);
    expect(!gives || showsChoice.test(body), 'add <OwnChoice for="exercise" />').toBe(true);
  });
});

describe('darker skin', () => {
  /** Waits that are longer on darker skin, with the number that says so. */
  const longer = dataFile('content/restrictions.yaml').flatMap((restriction) => {
    const { text = '' } = (restriction['darkerSkin'] ?? {}) as { text?: string };
    const [, fact] = /\{fact:([a-z-]+)(?::[a-z-]+)?\}/.exec(text) ?? [];
    const id = String(restriction['id']);
    const word = id.includes('-') ? id.replace('-', '[- ]') : id.slice(0, 4);
    return fact ? [{ id, fact, word: new RegExp(`\\b${word}`) }] : [];
  });
  test.each([
    ...contentFiles('pages').filter(({ data }) => data['kind'] !== 'site'),
    ...contentFiles('questions'),
  ])('$file says which waits are longer on darker skin', ({ data, body }) => {
    const all = written({ data, body });
    const words = all.replace(/\{[^}]*\}|for="[^"]*"|\]\([^)]*\)/g, '').toLowerCase();
    const missing = longer
      // A wait that is given for something else, such as a mask, names no such activity.
      .filter(({ id, word }) => waits(all).includes(id) && word.test(words))
      .filter(({ id, fact }) => {
        const own = id === 'exercise' && /<OwnChoice\b/.test(body);
        const component = all.includes(`fact:${fact}`) || all.includes(`<Fact id="${fact}"`);
        return !own && !component && !named(body).includes(id) && !showsChoice.test(body);
      });
    expect(missing.map(({ id }) => `add <DarkerSkin for="${id}" />`)).toEqual([]);
  });

  /** Returns the ids of the waits that a text gives. */
  function waits(text: string): string[] {
    return [...text.matchAll(/<Wait\s+for="([a-z,-]*)"|\{wait:([a-z,-]*)/g)].flatMap(
      ([, one, other]) => (one ?? other ?? '').split(','),
    );
  }
  const named = (body: string) =>
    [...body.matchAll(/<DarkerSkin\s+for="([a-z,-]*)"/g)].flatMap(([, ids]) => ids!.split(','));
});

describe('conditions', () => {
  test('every condition has a page', () => {
    const ids = contentFiles('conditions').map(({ file }) => file.replace(/.*\/|\.mdx/g, ''));
    expect(ids.sort()).toEqual(
      [
        'acne',
        'acne-scars',
        'hair-loss',
        'hyperpigmentation',
        'large-pores',
        'loose-skin',
        'melasma',
        'rosacea',
        'scars',
        'stretch-marks',
        'sun-damage',
        'wrinkles',
      ].sort(),
    );
  });
});

describe('restrictions', () => {
  const entries = dataFile('content/restrictions.yaml');

  test('exercise, swimming and direct sun come first; sunscreen is something to do', () => {
    const avoid = entries.filter(({ kind }) => kind === 'avoid').map(({ id }) => id);
    expect(avoid.slice(0, 3)).toEqual(['exercise', 'swimming', 'direct-sun']);
    expect(entries.find(({ id }) => id === 'sunscreen')?.['kind']).toBe('do');
  });

  test('the core waits are 72 hours', () => {
    const core = entries.filter(({ id }) =>
      ['exercise', 'swimming', 'direct-sun'].includes(String(id)),
    );
    expect(core.map(({ hours }) => hours)).toEqual([72, 72, 72]);
  });
});

describe('reviews', () => {
  test('lists texts past their review date', () => {
    const today = new Date().toISOString().slice(0, 10);
    const due = contentFiles()
      .filter(({ data }) => data['reviewDue'] !== undefined)
      .map(({ file, data }) => ({ file, due: new Date(String(data['reviewDue'])) }))
      .filter((text) => text.due.toISOString().slice(0, 10) < today)
      .map((text) => `${text.file} was due on ${text.due.toISOString().slice(0, 10)}`);
    if (due.length > 0) console.warn(`Past their review date:\n${due.join('\n')}`);
    expect(contentFiles('pages').every(({ data }) => data['reviewDue'])).toBe(true);
  });
});
