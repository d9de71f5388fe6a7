import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSynonyms } from '../../src/features/search/index/read-synonyms';
import type { RestrictionData } from '../../src/content/schemas/restriction-data';
import { waysToAsk } from '../../src/features/search/index/ways-to-ask';

let content: string;
const write = (name: string, text: string) => writeFileSync(join(content, name), text);
/** What the build has written of a wait that a clinic made longer than the 12 hours of the content. */
const built = JSON.stringify({
  version: 1,
  source: 'https://clinic.example/aftercare/',
  licence: 'CC-BY-4.0',
  unreviewed: true,
  restrictions: [
    {
      id: 'swimming',
      activity: 'Swimming',
      hours: 36,
      range: { min: 12, max: 48, note: 'Clinics differ.' },
      group: 'body',
      core: true,
      why: 'Germs.',
      examples: ['pools'],
      meanwhile: 'Wash.',
      afterwards: 'Rinse.',
      url: 'https://clinic.example/aftercare/#swimming',
      sources: ['someone-2020'],
    },
  ],
} satisfies RestrictionData);
const ways = () => waysToAsk(content, content);

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'search-content-'));
  write('restrictions.json', built);
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
  test('adds ways to ask for an address, and keeps the wait that this copy shows for it', () => {
    write('phrasings.yaml', "'/aftercare/#swimming': [pool rules]\n/sources/: [studies]\n");
    expect(ways().get('/aftercare/#swimming')).toEqual({
      asked: ['pool rules'],
      wait: { activity: 'Swimming', time: '36\u00a0hours' },
    });
    expect(ways().get('/sources/')).toEqual({ asked: ['studies'] });
  });

  test('gives a section the wait that answers it', () => {
    write('phrasings.yaml', '/pools/: { restriction: swimming, phrasings: [pool] }\n');
    expect(ways().get('/pools/')?.wait?.activity).toBe('Swimming');
  });

  test('a restriction that does not exist is named, with those that do', () => {
    write('phrasings.yaml', '/pools/: { restriction: diving, phrasings: [pool] }\n');
    expect(ways).toThrow(
      /phrasings\.yaml: restriction "diving" has no wait\. Use one of: swimming/,
    );
  });
});
