import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtPages } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';

const list = 'tests/site/addresses.txt';
const promised = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Anchors that clinics link to. Others, such as a text's headings, may change with the text. */
const places = [
  '.care-card[id]',
  '.restriction[id]',
  '.question[id]',
  '.condition-card[id]',
  '.glossary-entry h2[id]',
  '.source-list > li[id]',
].join(', ');

const redirects = parse(readFileSync('content/redirects.yaml', 'utf8')) as { from: string }[];
/** Pages that nothing links to. */
const unpromised = ['/404.html', '/offline/', '/styleguide/'];
const pages = builtPages().filter(({ path }) => !unpromised.includes(path));
const there = new Set([
  ...pages.flatMap(({ path, root }) => [
    path,
    ...root.querySelectorAll('[id]').map(({ id }) => `${path}#${id}`),
  ]),
  ...redirects.map(({ from }) => from),
]);

/** Returns true for data and scripts, which have a file extension. Pages end in a slash. */
const isFile = (address: string) => /\.\w+$/.test(address);

test.each(promised)('%s still works', (address) => {
  expect(
    isFile(address) ? existsSync(`dist${address}`) : there.has(address),
    `${address} was given out to clinics and is gone. Add to content/redirects.yaml: {from: ${address}, to: (where it leads now)}. Do not take it out of ${list}.`,
  ).toBe(true);
});

test('every current address is on the list', () => {
  const today = pages.flatMap(({ path, root }) => [
    path,
    ...root.querySelectorAll(places).map(({ id }) => `${path}#${id}`),
  ]);
  const missing = today.filter((address) => !promised.includes(address));
  expect(missing, `Add these lines to ${list}`).toEqual([]);
});

test('every restriction, question, condition and card has an anchor', () => {
  const ids = (file: string) => dataFile(file).map(({ id }) => String(id));
  const wanted = [
    ...ids('content/restrictions.yaml').map((id) => `/aftercare/#${id}`),
    ...ids('content/warning-signs.yaml').map((id) => `/risks/#${id}`),
  ];
  const missing = wanted.filter((address) => !promised.includes(address));
  expect(missing, `Add these lines to ${list}`).toEqual([]);
  for (const { path, root } of pages) {
    for (const card of root.querySelectorAll('.care-card')) expect(card.id, path).not.toBe('');
  }
});

test('addresses are short enough to print', () => {
  expect(promised.filter((address) => address.length > 64)).toEqual([]);
});
