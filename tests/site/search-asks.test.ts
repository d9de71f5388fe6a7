import { expect, test } from 'vitest';
import { tokenize } from '../../src/features/search/client/tokenize';
import { searchRecords } from '../../src/features/search/index/search-records';

test('no two ways to ask for an answer have the same telling words', () => {
  const key = (text: string) => tokenize(text).sort().join(' ');
  const twice = searchRecords('content', 'dist')
    // Glossary and conditions show their other words, which may differ in small words alone.
    .filter(({ url }) => !/^\/(?:glossary|conditions)\//.test(url))
    .flatMap(({ url, aliases }) => {
      const keys = aliases.map(key);
      return aliases.filter((_, at) => keys.indexOf(keys[at]!) < at).map((ask) => `${url}: ${ask}`);
    });
  expect(twice).toEqual([]);
});
