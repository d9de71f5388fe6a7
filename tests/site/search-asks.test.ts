import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namesSign, signMeant } from '../../src/features/search/client/help';
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

test('no way to ask misspells a symptom: the search puts it right, and finds all that has the symptom', () => {
  const right = ['bled', 'blistex'];
  const misspelt = records.flatMap(({ url, aliases }) =>
    aliases
      .flatMap(tokenize)
      .filter((word) => !namesSign(word) && signMeant(word) && !right.includes(word))
      .map((word) => `${url}: ${word}`),
  );
  expect(misspelt).toEqual([]);
});

test('no word of an answer counts as misspelt, though not all are in the index', () => {
  const list = JSON.parse(readFileSync('dist/pagefind/words.json', 'utf8')) as string[];
  const words = records.flatMap(({ answer }) =>
    answer.split(/\s+/).flatMap((word) => tokenize(word)),
  );
  expect(words.length).toBeGreaterThan(1000);
  expect(words.filter((word) => !isKnown(word, list))).toEqual([]);
});
