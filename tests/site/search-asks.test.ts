import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isKnown } from '../../src/features/search/client/spelling';
import { tokenize } from '../../src/features/search/client/tokenize';
import { searchRecords } from '../../src/features/search/index/search-records';

const records = searchRecords('content', 'dist');

test('no two ways to ask for an answer have the same telling words', () => {
  const key = (text: string) => tokenize(text).sort().join(' ');
  const twice = records
    // Glossary and conditions show their other words, which may differ in small words alone.
    .filter(({ url }) => !/^\/(?:glossary|conditions)\//.test(url))
    .flatMap(({ url, aliases }) => {
      const keys = aliases.map(key);
      return aliases.filter((_, at) => keys.indexOf(keys[at]!) < at).map((ask) => `${url}: ${ask}`);
    });
  expect(twice).toEqual([]);
});

test('no word of an answer counts as misspelt, though not all are in the index', () => {
  const list = JSON.parse(readFileSync('dist/pagefind/words.json', 'utf8')) as string[];
  const words = records.flatMap(({ answer }) =>
    answer.split(/\s+/).flatMap((word) => tokenize(word)),
  );
  expect(words.length).toBeGreaterThan(1000);
  expect(words.filter((word) => !isKnown(word, list))).toEqual([]);
});
