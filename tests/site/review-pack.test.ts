import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { handedOut, shows } from '../../scripts/handed-out-texts';
import { packParts } from '../../scripts/review-pack/built-parts.mjs';
import { packHtml } from '../../scripts/review-pack/pack';
import { readText } from '../fixtures/built-pages';
import { contentFiles, dataFile } from '../fixtures/content-files';
import { builderWords, words as calculatorWords } from '../fixtures/words';

const parts = packParts('dist', '2027-01-20');
const html = packHtml(parts, handedOut('dist'));
const pack = parse(html);
const words = (text: string) => text.replace(/[\s\u00a0\u2060]+/g, ' ');
const all = words(pack.text);

test('has each health text whole, with its hash, boxes, sources and room for notes', () => {
  const health = ['conditions', 'questions'].flatMap((folder) => contentFiles(folder));
  expect(parts.texts.length).toBeGreaterThan(health.length);
  for (const { address, data } of parts.texts) {
    const id = `text-${address.replace(/^\/|\/$/g, '').replace(/\//g, '-')}`;
    const text = pack.getElementById(id)!;
    expect(readText(text.querySelector('h3')), address).toBe(data.title);
    expect(text.querySelector('.hash')!.text).toContain(data.hash);
    expect(text.querySelectorAll('.verdict .box')).toHaveLength(4);
    expect(text.querySelectorAll('.cited li')).toHaveLength(data.sources.length);
    for (const source of text.querySelectorAll('.cited li'))
      expect(source.text).toMatch(/\((?:read whole|read in part|only the short|not read itself)/);
    expect(text.querySelector('.lines')).not.toBeNull();
    const said = text.text.replace(/[\s\u2060]+/g, '');
    for (const { heading } of data.sections)
      expect(said, `${address}: ${heading}`).toContain(heading.replace(/\s+/g, ''));
  }
});

test('has every wait with its range, reason and notes, and every sign and piece of advice', () => {
  const { restrictions, untilHealed, todo, warningSigns, do: doItems, dont } = parts.waits;
  const said = [
    ...restrictions.flatMap((one) => [one.activity, one.range.note, one.why, one.meanwhile]),
    ...untilHealed.map(({ until }) => until),
    ...todo.map(({ what }) => what),
    ...[...doItems, ...dont].map(({ text }) => text),
    ...warningSigns.flatMap(({ heading, signs, meanwhile, notes }) => [
      heading,
      ...[...signs, ...meanwhile, ...notes].map(({ text }) => text),
    ]),
  ];
  expect(said.length).toBeGreaterThan(80);
  const core = words(pack.getElementById('core')!.text);
  expect(said.filter((text) => !core.includes(words(text)))).toEqual([]);
});

test('lists what has no source, wherever it stands in the content', () => {
  const own = pack.getElementById('own')!.nextElementSibling!.nextElementSibling!;
  const listed = words(own.text);
  const marked = ['warning-signs', 'advice'].flatMap((file) => {
    const entries = dataFile(`content/${file}.yaml`) as Record<
      string,
      { text: string; ownAdvice?: boolean }[]
    >[];
    return entries.flatMap(({ signs = [], items = [] }) => [...signs, ...items]);
  });
  const without = marked.filter(({ ownAdvice }) => ownAdvice);
  expect(without.length).toBeGreaterThan(10);
  const missing = without.filter(({ text }) => !listed.includes(words(text.split('{')[0]!)));
  expect(missing).toEqual([]);
  // Texts that say so in their prose.
  expect(listed.includes('Keep away from babies')).toBe(true);
  for (const { file, body } of contentFiles('questions')) {
    if (!/\(our own careful/.test(body)) continue;
    const { title } = parts.texts.find(({ address }) =>
      file.endsWith(`${address.slice(1, -1)}.mdx`),
    )!.data;
    const named = pack
      .querySelectorAll(`#own ~ .ticks .where`)
      .some(({ text }) => text.includes(title));
    const inCore = parts.texts
      .find(({ data }) => data.title === title)!
      .own.every((sentence) =>
        parts.texts.some(
          ({ data, own: theirs }) => data.title !== title && theirs.includes(sentence),
        ),
      );
    expect(named || inCore, file).toBe(true);
  }
});

describe('what clinics hand out', () => {
  const part = pack.getElementById('handed-out')!;
  const shown = words(part.text);
  const folder = mkdtempSync(join(tmpdir(), 'handed-out-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** Returns the hash of a site whose page differs in a word, or both that make the texts. */
  const hashWith = (changed: string, before: string, after: string) => {
    for (const name of ['clinics', 'calculator']) {
      const built = readFileSync(`dist/${name}/index.html`, 'utf8');
      const changes = changed === 'both' || changed === name;
      if (changes) expect(built).toContain(before);
      mkdirSync(join(folder, name), { recursive: true });
      const page = changes ? built.replaceAll(before, after) : built;
      writeFileSync(join(folder, name, 'index.html'), page);
    }
    return handedOut(folder).hash;
  };
  const { hash } = handedOut('dist');

  test('is there for each channel, with its hash, and boxes for each text', () => {
    expect(part.querySelector('.hash')!.text).toContain(`/clinics/ · hash ${hash}`);
    const titles = part.querySelectorAll('h4').map(({ text }) => text);
    for (const title of ['E-mail or WhatsApp', 'SMS, short link', 'SMS, whole link', 'Letter'])
      expect(titles.filter((one) => one === title)).toHaveLength(2);
    for (const title of ['Card to print', 'Copied or shared text', 'Calendar'])
      expect(titles).toContain(title);
    for (const text of part.querySelectorAll('.sent'))
      expect(text.querySelectorAll('.verdict .box')).toHaveLength(4);
  });

  test('has every sign and every wait on darker skin in the words of the content', () => {
    const cards = dataFile('content/warning-signs.yaml') as {
      handedOut?: Record<string, string>;
    }[];
    const rules = dataFile('content/restrictions.yaml') as {
      darkerSkin?: { handedOut?: string; text: string; short: string };
      shortName?: string;
      limit?: string;
    }[];
    const said = [
      ...cards.flatMap(({ handedOut: signs }) =>
        signs ? [...signs['whole']!.split(/[;.] /), signs['brief']] : [],
      ),
      ...rules.flatMap(({ darkerSkin, shortName, limit }) => [
        darkerSkin?.handedOut ?? darkerSkin?.text,
        darkerSkin?.short,
        shortName,
        limit,
      ]),
    ].filter((text) => text !== undefined);
    expect(said.length).toBeGreaterThan(20);
    const missing = said.filter((text) => !shows(shown, text.replace(/\{fact:[\w:-]+\}/g, '{x}')));
    expect(missing).toEqual([]);
  });

  test('has every sentence that those who write it know', () => {
    const sentences: Record<string, unknown> = { ...calculatorWords, ...builderWords };
    const writers = [
      ...['card', 'letter', 'message', 'patient', 'sms'].map((of) => `link-builder/${of}-text`),
      ...['summary', 'calendar', 'darker-skin-end'].map((of) => `calculator/core/${of}`),
    ].map((file) => readFileSync(`src/features/${file}.ts`, 'utf8'));
    const known = writers.flatMap((code) => [...code.matchAll(/\bwords\.(\w+)/g)]);
    const names = [...new Set(known.map(([, name = '']) => name))];
    expect(names.length).toBeGreaterThan(40);
    const lost = names.filter((name) => {
      const sentence = sentences[name];
      return typeof sentence !== 'string' || !shows(shown, words(sentence));
    });
    expect(lost).toEqual([]);
  });

  test.each([
    ['a sign', 'clinics', '- chest pain', '- chest ache'],
    [
      'a sign of the card',
      'clinics',
      'a faint that lasts, a fit, confusion',
      'a faint that lasts, a fit, tiredness',
    ],
    ['a sentence of the letter', 'clinics', 'before you go back to', 'before you return to'],
    [
      'a sentence that no case shows',
      'clinics',
      'Questions? Call your clinic: ',
      'Questions? Ring your clinic: ',
    ],
    ['a longer wait', 'clinics', 'data-minimum="72"', 'data-minimum="96"'],
    ['a line of the calendar', 'calculator', 'Look at your skin:', 'Check your skin:'],
  ])('%s that changes is another text', (_, page, before, after) => {
    expect(hashWith(page, before, after)).not.toBe(hash);
  });

  test('an address that leaves an SMS more room makes another SMS', () => {
    expect(hashWith('clinics', 'skin-needling-explained.example', 'clinic.example')).not.toBe(hash);
  });

  test('another address of that length, another version and words of the form are the same text', () => {
    const { advice } = parts.waits;
    const ours = 'skin-needling-explained.example';
    expect(hashWith('both', ours, ours.replace('explained', 'elsewhere'))).toBe(hash);
    expect(hashWith('both', `· ${advice.id}`, '· abcdef')).toBe(hash);
    expect(hashWith('clinics', 'Enter the time too', 'Give the time too')).toBe(hash);
  });
});

test('has every term and every source, with how much of it was read', () => {
  for (const { data } of contentFiles('glossary')) expect(all).toContain(String(data['term']));
  expect(pack.querySelectorAll('.sources li')).toHaveLength(
    dataFile('content/references.json').length,
  );
});

test('asks who signs for everything that a review must say', () => {
  const asked = words(pack.querySelector('.signature')!.text);
  for (const field of [
    'Name',
    'Profession',
    'Registered with',
    'Registration number',
    'Conflicts',
    'Signature',
    'Date',
  ])
    expect(asked).toContain(field);
  expect(readText(pack.querySelector('.cover'))).toContain(parts.waits.advice.id);
});

test('needs nothing else, and each of its links leads somewhere', () => {
  expect(pack.querySelectorAll('script, img, link, iframe')).toEqual([]);
  expect(html.includes('url(http')).toBe(false);
  const ids = pack.querySelectorAll('[id]').map(({ id }) => id);
  const there = new Set(ids.map((id) => `#${id}`));
  expect(there.size).toBe(ids.length);
  const links = pack.querySelectorAll('a').map((link) => link.getAttribute('href')!);
  expect(links.filter((href) => !there.has(href))).toEqual([]);
  expect(readFileSync('.gitignore', 'utf8')).toContain('/review-pack/');
});
