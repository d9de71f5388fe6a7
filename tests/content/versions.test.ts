import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashOfFiles } from '../../src/data/advice-hash';
import { keptAdvice } from '../../scripts/kept-advice';
import { dataFile } from '../fixtures/content-files';

interface Kept {
  hash: string;
  date: string;
  waits: { id: string; hours: number }[];
}
interface Change {
  id: string;
  advice?: string;
  date: string;
  waits?: { id: string; from: number; to: number }[];
}

const changes = dataFile('content/changes.yaml') as unknown as Change[];
const newest = changes.find(({ advice }) => advice)!;
const file = `content/versions/${newest.advice!.slice(0, 6)}.yaml`;
const read = (path: string) => parse(readFileSync(path, 'utf8')) as Kept;

test('the newest version of the advice is kept', () => {
  expect(
    existsSync(file),
    `${file} is missing: the entry "${newest.id}" of content/changes.yaml has a new version. Run "npm run version:keep" and add the file.`,
  ).toBe(true);
});

test('what is kept of the current version is the advice as it is', () => {
  const { hash, date, ...kept } = read(file);
  const files = (name: string) => dataFile(`content/${name}`);
  expect(
    newest.advice,
    'The advice has changed: write its entry into content/changes.yaml first.',
  ).toBe(hashOfFiles(files));
  const now = keptAdvice(files);
  expect({ hash, date }).toEqual({ hash: newest.advice, date: newest.date });
  expect(
    kept,
    `${file} differs from the content. Nobody edits it by hand: run "npm run version:keep".`,
  ).toEqual(JSON.parse(JSON.stringify(now)));
});

test('every kept file is named after its version, which content/changes.yaml has', () => {
  for (const path of globSync('content/versions/*.yaml')) {
    const { hash } = read(path);
    expect(path).toBe(`content/versions/${hash.slice(0, 6)}.yaml`);
    expect(changes.map(({ advice }) => advice)).toContain(hash);
  }
});

test('no two versions share an id', () => {
  const hashes = [...new Set(changes.flatMap(({ advice }) => advice ?? []))];
  expect(new Set(hashes.map((hash) => hash.slice(0, 6))).size).toBe(hashes.length);
});

test('each entry says from what to what a wait changed, as the kept versions have it', () => {
  const hashes = [...new Set(changes.flatMap(({ advice }) => advice ?? []))];
  const pathOf = (hash: string) => `content/versions/${hash.slice(0, 6)}.yaml`;
  let compared = 0;
  for (const [index, hash] of hashes.entries()) {
    const before = hashes[index + 1];
    if (!before || !existsSync(pathOf(hash)) || !existsSync(pathOf(before))) continue;
    const then = new Map(read(pathOf(before)).waits.map(({ id, hours }) => [id, hours]));
    const changed = read(pathOf(hash)).waits.flatMap(({ id, hours }) => {
      const from = then.get(id);
      return from === undefined || from === hours ? [] : [{ id, from, to: hours }];
    });
    const said = changes.filter(({ advice }) => advice === hash).flatMap(({ waits = [] }) => waits);
    expect(said, `content/changes.yaml, version ${hash}: waits`).toEqual(changed);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(5);
});
