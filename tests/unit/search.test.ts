import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/features/search/client/excerpt';
import { queryWords } from '../../src/features/search/client/query-words';
import { likeness } from '../../src/features/search/client/likeness';
import {
  rankHits,
  withSynonyms,
  wordWeights,
  type Hit,
} from '../../src/features/search/client/rank';
import { isKnown, spellWord } from '../../src/features/search/client/spelling-word';
import { synonymsOf } from '../../src/features/search/client/synonyms';

describe('the words of a query', () => {
  test('are those that say what is looked for', () => {
    expect(queryWords('Can I go to the gym after microneedling?')).toEqual(['gym']);
    expect(queryWords("doesn't it bleed")).toEqual(['doesnt', 'bleed']);
  });

  test.each([
    ['a mark of its own', 're\u0301tinol', ['retinol']],
    ['a mark in its letter', 'r\u00e9tinol', ['retinol']],
    ['letters of another width', '\uff53\uff57\uff49\uff4d', ['swim']],
    ['two letters in one', '\ufb01ller', ['filler']],
    ['a soft hyphen', 'sun\u00adscreen', ['sunscreen']],
    ['a space without width', 'sun\u200bscreen', ['sunscreen']],
    ['a figure above the line', 'co\u00b2', ['co2']],
  ])('are whole and plain with %s', (_, query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  test.each(["'", '’', '‘', '´', '`', 'ʼ', '′', '\uff07'])(
    'are the same with %j for an apostrophe',
    (apostrophe) => {
      expect(queryWords(`I can${apostrophe}t sleep`)).toEqual(['sleep']);
    },
  );

  test.each(['microneedeling', 'mirconeedling', 'micronedling', 'micro needeling', 'mcroneedling'])(
    'leave out the name of the treatment, mistyped as %j too',
    (name) => {
      expect(queryWords(`gym after ${name}`)).toEqual(['gym']);
    },
  );

  test('keep a mistyped name that stands alone, and words that only look like it', () => {
    expect(queryWords('microneedeling')).toEqual(['microneedeling']);
    expect(queryWords('are the needles clean')).toEqual(['needles', 'clean']);
  });

  test('are all of them where none says much', () => {
    expect(queryWords('how long')).toEqual(['how', 'long']);
    expect(queryWords('  ')).toEqual([]);
  });
});

const ranked = (hits: Hit[][]) => rankHits(hits, wordWeights(hits));

describe('ranking', () => {
  test('one word too many does not lose the answer', () => {
    const [best] = ranked([[{ id: 'swim', score: 5 }], []]);
    expect(best?.id).toBe('swim');
  });

  test('a page with both words comes before one with the rarer or the commoner alone', () => {
    const common = ['a', 'b', 'c', 'd'].map((id) => ({ id, score: 2 }));
    const rare = ['d', 'e'].map((id) => ({ id, score: 2 }));
    expect(
      ranked([common, rare])
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['d', 'e']);
  });

  test('nothing found is nothing ranked', () => {
    expect(ranked([[], []])).toEqual([]);
  });
});

describe('how near a query comes to a way to ask', () => {
  test.each([
    [['safe'], ['Is it safe?'], 1],
    [['safe'], ['Is it safe for dark skin?'], 1 / 2],
    [['safe', 'dark'], ['Is it safe?'], 1 / 2],
    [['swim'], ['Can I go swimming?', 'Is it safe?'], 1],
    [['swim'], ['Is it safe?', 'How?', ''], 0],
    [['swim'], [], 0],
  ])('%j to %j: %d', (words, phrasings, near) => {
    const same = words.map(() => 1);
    expect(likeness(words, same, [], phrasings)).toBeCloseTo(near);
  });

  test('a synonym comes less near than the word itself', () => {
    const near = (word: string) => likeness([word], [1], [['sun']], ['The sun']);
    expect(near('sun')).toBeCloseTo(1);
    expect(near('beach')).toBeGreaterThan(0);
    expect(near('beach')).toBeLessThan(near('sun'));
  });
});

describe('an excerpt', () => {
  const text =
    'Wait before you swim. Pools carry germs, so swimming must wait until your skin has closed.';

  test('shows an answer whole and alone, with the words that were looked for marked', () => {
    const runs = excerpt(text, ['swim'], 3, 4);
    expect(runs.map((run) => run.text).join('')).toBe('Wait before you swim.');
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(['swim.']);
  });

  test('starts near the word where the text is long', () => {
    const long = `${'word '.repeat(50)}then swimming is fine`;
    const shown = excerpt(long, ['swim'], 8, 0);
    expect(shown[0]?.text).toMatch(/^… /);
    expect(shown.some(({ text: run, marked }) => marked && run === 'swimming')).toBe(true);
  });

  test('holds markup as text', () => {
    expect(excerpt('<img src=x> a', [], 5, 0)).toEqual([{ text: '<img src=x> a', marked: false }]);
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
    expect(spellWord(typed, spelling)).toBe(meant);
  });

  test.each([
    ['is known, with an ending too', 'swimming'],
    ['is known because people ask with it', 'rogaine'],
    ['is near nothing', 'qqzzy'],
    ['is too short to tell', 'swi'],
    ['holds a figure', 'b12345'],
  ])('leaves a word that %s', (_, word) => {
    expect(spellWord(word, spelling)).toBe(word);
  });

  test('leaves all words where none of the site are there', () => {
    expect(spellWord('exersise', { words: [], asked: [] })).toBe('exersise');
  });

  test('is offered more freely where the reader is asked', () => {
    expect(spellWord('exrcse', spelling)).toBe('exrcse');
    expect(spellWord('exrcse', spelling, 'asked')).toBe('exercise');
  });
});

describe('what the site has something of', () => {
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
  ])('%s: known, or may be', (word) => {
    expect(isKnown(word, { ...spelling, asked: [...spelling.asked, 'day'] })).toBe(true);
  });

  test.each(['prp', 'plasma', 'pr', 'zzz'])('%s: unknown, however it begins', (word) => {
    expect(isKnown(word, spelling)).toBe(false);
  });

  test('may be anything where the words of the site are not there', () => {
    expect(isKnown('prp', { words: [], asked: [] })).toBe(true);
  });
});

describe('synonyms', () => {
  const synonyms = [
    ['blood', 'bleed', 'bleeding'],
    ['sun', 'beach', 'tan'],
    ['tan', 'bronze'],
  ];

  test('are the other words of each group that holds one alike', () => {
    expect(synonymsOf('bleeds', synonyms)).toEqual(['blood', 'bleeding']);
    expect(synonymsOf('tan', synonyms)).toEqual(['sun', 'beach', 'bronze']);
    expect(synonymsOf('gym', synonyms)).toEqual([]);
  });

  test('find a page, but count for less than the word itself', () => {
    const hits = withSynonyms([{ id: 'word', score: 4 }], [[{ id: 'synonym', score: 4 }]]);
    expect(ranked([hits]).map(({ id }) => id)).toEqual(['word', 'synonym']);
    expect(hits.find(({ id }) => id === 'synonym')!.score).toBeLessThan(4);
  });

  test('never make a page lose what it has by the word itself', () => {
    const [hit] = withSynonyms([{ id: 'both', score: 1 }], [[{ id: 'both', score: 100 }]]);
    expect(hit).toMatchObject({ id: 'both', share: 1 });
    const [kept] = withSynonyms([{ id: 'both', score: 5 }], [[{ id: 'both', score: 1 }]]);
    expect(kept).toEqual({ id: 'both', score: 5 });
  });
});
