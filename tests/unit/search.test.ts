import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/features/search/client/excerpt';
import {
  rankHits,
  similarity,
  wordWeights,
  type Hit,
} from '../../src/features/search/client/score';
import { correctedQuery, correctedWord, isKnown } from '../../src/features/search/client/spelling';
import { tokenize } from '../../src/features/search/client/tokenize';
import { recordWords } from '../../src/features/search/index/record-words';

describe('the words of a query', () => {
  test('are its content words', () => {
    expect(tokenize('Can I go to the gym after microneedling?')).toEqual(['gym']);
    expect(tokenize("doesn't it bleed")).toEqual(['doesnt', 'bleed']);
  });

  test.each([
    ['a mark of its own', 're\u0301tinol', ['retinol']],
    ['a mark in its letter', 'r\u00e9tinol', ['retinol']],
    ['letters of another width', '\uff53\uff57\uff49\uff4d', ['swim']],
    ['two letters in one', '\ufb01ller', ['filler']],
    ['a soft hyphen', 'sun\u00adscreen', ['sunscreen']],
    ['a space without width', 'sun\u200bscreen', ['sunscreen']],
    ['a figure above the line', 'co\u00b2', ['co2']],
  ])('are whole and normalised with %s', (_, query, words) => {
    expect(tokenize(query)).toEqual(words);
  });

  test.each(["'", '’', '‘', '´', '`', 'ʼ', '′', '\uff07'])(
    'are the same with %j as apostrophe',
    (apostrophe) => {
      expect(tokenize(`I can${apostrophe}t sleep`)).toEqual(['sleep']);
    },
  );

  test.each(['microneedeling', 'mirconeedling', 'micronedling', 'micro needeling', 'mcroneedling'])(
    'leave out the name of the treatment, misspelt as %j too',
    (name) => {
      expect(tokenize(`gym after ${name}`)).toEqual(['gym']);
    },
  );

  test('keep a misspelt name on its own, and words that only resemble it', () => {
    expect(tokenize('microneedeling')).toEqual(['microneedeling']);
    expect(tokenize('are the needles clean')).toEqual(['needles', 'clean']);
  });

  test('are all of them if none is a content word', () => {
    expect(tokenize('how long')).toEqual(['how', 'long']);
    expect(tokenize('  ')).toEqual([]);
  });
});

const ranked = (hits: Hit[][]) => rankHits(hits, wordWeights(hits));

describe('ranking', () => {
  test('an extra word does not lose the answer', () => {
    const [best] = ranked([[{ id: 'swim', score: 5 }], []]);
    expect(best?.id).toBe('swim');
  });

  test('a page with both words ranks above one with only the rarer or the commoner', () => {
    const common = ['a', 'b', 'c', 'd'].map((id) => ({ id, score: 2 }));
    const rare = ['d', 'e'].map((id) => ({ id, score: 2 }));
    expect(
      ranked([common, rare])
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['d', 'e']);
  });

  test('no results rank as no results', () => {
    expect(ranked([[], []])).toEqual([]);
  });
});

describe('similarity of a query and a phrasing', () => {
  test.each([
    [['safe'], ['Is it safe?'], 1],
    [['safe'], ['Is it safe for dark skin?'], 1 / 2],
    [['safe', 'dark'], ['Is it safe?'], 1 / 2],
    [['swim'], ['Can I go swimming?', 'Is it safe?'], 1],
    [['swim'], ['Is it safe?', 'How?', ''], 0],
    [['swim'], [], 0],
  ])('%j to %j: %d', (words, phrasings, near) => {
    const same = words.map(() => 1);
    expect(similarity(words, same, phrasings)).toBeCloseTo(near);
  });
});

describe('an excerpt', () => {
  const text =
    'Wait before you swim. Pools carry germs, so swimming must wait until your skin has closed.';

  test('shows a whole answer, with the query’s words marked', () => {
    const runs = excerpt(text, ['swim'], Infinity);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual([
      'swim.',
      'swimming',
    ]);
  });

  test('starts near the word in a long text', () => {
    const long = `${'word '.repeat(50)}then swimming is fine`;
    const shown = excerpt(long, ['swim'], 8);
    expect(shown[0]?.text).toMatch(/^… /);
    expect(shown.some(({ text: run, marked }) => marked && run === 'swimming')).toBe(true);
  });

  test('treats markup as text', () => {
    expect(excerpt('<img src=x> a', [], 5)).toEqual([{ text: '<img src=x> a', marked: false }]);
  });
});

describe('another spelling', () => {
  const spelling = {
    words: ['swim', 'swelling', 'sunscreen', 'exercise', 'eczema'],
    asked: ['rogaine'],
  };

  test.each([
    ['exersise', 'exercise'],
    ['sunscren', 'sunscreen'],
    ['eczma', 'eczema'],
  ])('%s: %s', (typed, meant) => {
    expect(correctedWord(typed, spelling)).toBe(meant);
  });

  test.each([
    ['is known, with an ending too', 'swimming'],
    ['is known because people ask with it', 'rogaine'],
    ['is near nothing', 'qqzzy'],
    ['is too short to tell', 'swi'],
    ['holds a figure', 'b12345'],
  ])('does not change a word that %s', (_, word) => {
    expect(correctedWord(word, spelling)).toBe(word);
  });

  test('changes nothing if no word of the site is known', () => {
    expect(correctedWord('exersise', { words: [], asked: [] })).toBe('exersise');
  });

  test('is offered more freely as a suggestion', () => {
    expect(correctedWord('exrcse', spelling)).toBe('exrcse');
    expect(correctedWord('exrcse', spelling, 'asked')).toBe('exercise');
  });
});

describe('words that the site may contain', () => {
  const spelling = { words: ['swim', 'plaster', 'exercise', 'print'], asked: ['gym', 'spf'] };

  test.each([
    'swim',
    'swimming',
    'exercising',
    'gyms',
    'SPF'.toLowerCase(),
    'day',
    'b12',
    'c',
    'how',
  ])('%s: known, or possibly', (word) => {
    expect(isKnown(word, { ...spelling, asked: [...spelling.asked, 'day'] })).toBe(true);
  });

  test.each(['prp', 'plasma', 'pr', 'zzz'])('%s: unknown, whatever its beginning', (word) => {
    expect(isKnown(word, spelling)).toBe(false);
  });

  test('all are possible if the site’s words are missing', () => {
    expect(isKnown('prp', { words: [], asked: [] })).toBe(true);
  });
});

test('a query is corrected as a whole, without words unknown to the site', () => {
  const list = { words: ['swim', 'exercise'], asked: ['gym'] };
  expect(correctedQuery(['exersise', 'gym'], list)).toEqual(['exercise', 'gym']);
  expect(correctedQuery(['swim', 'xenon'], list)).toEqual(['swim']);
  expect(correctedQuery(['swimming', 'gym'], list)).toBeUndefined();
});

describe('the indexed words', () => {
  const record = { url: '/', title: 'Can I swim?', answer: '', text: [], aliases: [] };

  test('are each listed once, where they weigh most', () => {
    const [words] = recordWords([
      {
        ...record,
        answer: 'No swimming pools, sea or C.',
        aliases: ['sea swim'],
        text: ['Pools: 12 germs'],
      },
    ]);
    expect(words).toEqual({
      title: ['can', 'swim'],
      section: [],
      aliases: ['sea'],
      answer: ['pools', 'swimming'],
      text: ['germs'],
    });
  });

  test('include a text’s words that no title, answer or alias has, however common', () => {
    const text = ['You feel shaky, or cannot swallow'];
    const records = recordWords(
      [record, record, record, { ...record, aliases: ['swallow'] }].map((one) => ({
        ...one,
        text,
      })),
    );
    for (const { text: kept } of records) expect(kept).toEqual(['cannot', 'feel', 'shaky']);
  });
});
