import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSynonyms } from '../../src/search/index/read-synonyms';
import { waysToAsk } from '../../src/search/index/ways-to-ask';

let content: string;
const write = (name: string, text: string) => writeFileSync(join(content, name), text);
const swimming = '- { id: swimming, kind: avoid, activity: Swimming, hours: 12 }\n';

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'search-content-'));
});
afterEach(() => rmSync(content, { recursive: true }));

describe('synonyms.yaml', () => {
  test.each([
    ['a mapping', 'sun: beach\n', /synonyms\.yaml: write a list of groups/],
    ['a group of one', '- [sun]\n', /\["sun"\] needs two words or more/],
    ['a word twice', '- [sun, beach, sun]\n', /"sun" stands twice in its group/],
    ['two words in one', '- [sun, hot tub]\n', /"hot tub" must be one word in small letters/],
    ['a capital', '- [sun, Beach]\n', /"Beach" must be one word in small letters/],
    ['a word that is left out', '- [sun, after]\n', /"after" is a word that the search leaves out/],
  ])('%s is refused, with what to do', (_, text, message) => {
    write('synonyms.yaml', text);
    expect(() => readSynonyms(content)).toThrow(message);
  });

  test('a good list is read as it stands', () => {
    write('synonyms.yaml', '- [sun, beach]\n- [111, 999]\n');
    expect(readSynonyms(content)).toEqual([
      ['sun', 'beach'],
      ['111', '999'],
    ]);
  });
});

describe('phrasings.yaml', () => {
  test('adds ways to ask for an address, and keeps the wait that is known for it', () => {
    write('restrictions.yaml', swimming);
    write('phrasings.yaml', "'/aftercare/#swimming': [pool rules]\n/sources/: [studies]\n");
    const ways = waysToAsk(content);
    expect(ways.get('/aftercare/#swimming')).toEqual({
      asked: ['pool rules'],
      wait: { activity: 'Swimming', time: '12\u00a0hours' },
    });
    expect(ways.get('/sources/')).toEqual({ asked: ['studies'] });
  });

  test('gives a section the wait that answers it', () => {
    write('restrictions.yaml', swimming);
    write('phrasings.yaml', '/pools/: { restriction: swimming, phrasings: [pool] }\n');
    expect(waysToAsk(content).get('/pools/')?.wait?.activity).toBe('Swimming');
  });

  test('a restriction that does not exist is named, with those that do', () => {
    write('restrictions.yaml', swimming);
    write('phrasings.yaml', '/pools/: { restriction: diving, phrasings: [pool] }\n');
    expect(() => waysToAsk(content)).toThrow(
      /phrasings\.yaml: restriction "diving" has no wait\. Use one of: swimming/,
    );
  });
});
