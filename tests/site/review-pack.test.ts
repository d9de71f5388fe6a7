import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { packParts } from '../../scripts/review-pack/built-parts.mjs';
import { packHtml } from '../../scripts/review-pack/pack';
import { readText } from '../fixtures/built-pages';
import { contentFiles, dataFile } from '../fixtures/content-files';

const parts = packParts('dist', '2027-01-20');
const html = packHtml(parts);
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
