import { describe, expect, test } from 'vitest';
import { asksForHelp } from '../../src/features/search/client/help';
import {
  bestSentences,
  rankHits,
  similarities,
  wordWeights,
  type Hit,
} from '../../src/features/search/client/score';
import { correctedQuery, isKnown } from '../../src/features/search/client/spelling';
import { tokenize } from '../../src/features/search/client/tokenize';
import { recordWords } from '../../src/features/search/index/record-words';

describe('the words of a query', () => {
  test('are its content words', () => {
    expect(tokenize('Can I go to the gym after microneedling?')).toEqual(['gym']);
    expect(tokenize("doesn't it bleed")).toEqual(['doesnt', 'bleed']);
    expect(tokenize('I worked out, who can not?')).toEqual(['worked', 'out', 'who', 'not']);
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
      expect(tokenize(`I can${apostrophe}t sleep`)).toEqual(['cant', 'sleep']);
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

describe('similarity of a query and the nearest phrasing', () => {
  test.each([
    [['safe'], ['Is it safe?'], 1],
    [['safe'], ['Is it safe for dark skin?'], 1 / 2],
    [['safe', 'dark'], ['Is it safe?'], 1 / 2],
    [['swim'], ['Can I go swimming?', 'Is it safe?'], 1],
    [['swim'], ['Is it safe?', 'How?', ''], 0],
    [['swim'], [], 0],
  ])('%j to %j: %d', (words, phrasings, near) => {
    const same = words.map(() => 1);
    expect(Math.max(0, ...similarities(words, same, phrasings))).toBeCloseTo(near);
  });
});

describe('what a result shows of a text', () => {
  const text = 'Wash first. Pools carry germs, so wait. Swimming comes later · Rinse after a pool.';

  test.each([
    [['germs'], 'Pools carry germs, so wait. Swimming comes later'],
    [['swim', 'later'], 'Swimming comes later · Rinse after a pool.'],
    [['xenon'], 'Wash first. Pools carry germs, so wait.'],
  ])('for %j is the sentence that has most of it, and the next', (words, shown) => {
    expect(bestSentences(text, words)).toBe(shown);
  });

  test('does not begin with a sentence that leans on the one before', () => {
    const leaning = 'It comes and goes. Swelling is usual. So is feeling faint. But call us then.';
    expect(bestSentences(leaning, ['faint'])).toBe('Swelling is usual. So is feeling faint.');
    expect(bestSentences(leaning, ['call'])).toBe(
      'Swelling is usual. So is feeling faint. But call us then.',
    );
  });

  test('has its words far into a long sentence too', () => {
    const long = 'Red. A patch turns white, blue, grey or black like a dry old scab, and hurts.';
    expect(bestSentences(long, ['hurts'])).toBe(long.slice(5));
  });
});

describe('the way to help', () => {
  test.each([
    'help',
    'HELP!!',
    'face swollen',
    'sweling on my lip',
    'cant breath',
    'pus',
    'infeted spots',
    'alergic reaction',
    'I feel feverish',
    'it’s bleeding',
    'ambulence',
    'rash',
    'ring 999',
    'dizy',
    'unwell',
    'burnning',
    'herpis',
    'coldsore',
    'numness',
    'painfull',
    'i feel ill',
    'fanting',
    'feinted',
    'fiant',
    'faaint',
    'ifnected',
    'emergancy',
    'hard to brethe',
    'my lips are big',
    'blue lips',
    'red lines on face',
    'dark lines',
    'face is on fire',
    'lips are huge',
    'blue skin',
    'my skin turned white',
    'black patch',
    'cant see properly',
    'blurry vision',
    'lost my sight',
    'seeing double',
    'light headed',
    'salon not answering',
    'nobody picks up the phone',
    'clinic closed',
    'can i die from it',
    'pussy spots',
    'feel shaky',
    'my face feels hot',
    'face hot on day 3',
    'hot sunburn feeling',
    'cold sweats',
    'self harm scars',
    'does it still hurt',
    'how bad should my pain be now',
    'hedache',
    'my neck is stiff',
    'stiff neck',
    'blacked out',
    'lost consciousness',
    'eyelid',
    'see two of everything',
    'used needle',
    'A&E',
  ])('is shown for %j', (query) => {
    expect(asksForHelp(query)).toBe('sign');
  });

  test.each([
    'I want to die',
    'dying',
    'suicide',
    'suicidal',
    'suiside',
    'kill myself',
    'self-harm',
    'hurt myself',
    'I can’t go on',
    'no point living',
    'end it all',
    'not worth living',
    'I don’t want to live',
    'I can’t go on living',
    'I can’t go on living with this face',
    'thoughts of ending your life',
    'better off dead',
    'i wish i was dead',
    'take my own life',
    'i can’t live like this',
    'can’t take it anymore',
    'my life is over',
    'tired of living',
    'i dont want to be here',
  ])('leads to who listens for %j', (query) => {
    expect(asksForHelp(query)).toBe('crisis');
  });

  test.each([
    'will the redness die down',
    'can’t go on holiday',
    'can’t live without make-up',
    'dead skin peeling',
    'is it worth it where I live',
    'does it hurt',
    'will it bleed',
    'how much does it hurt',
    'hot weather',
    'hot tub',
    'too soon for hot yoga',
    'is sweating bad',
    'skin tightening',
    'electric shaver',
    'is it painful like a tattoo',
  ])('does not come for %j', (query) => {
    expect(asksForHelp(query)).toBeUndefined();
  });

  test.each([
    'gym after',
    'how much does it cost',
    'make-up',
    'can i swim',
    'helmet',
    'shot',
    '',
    'painting',
    'planting',
    'red light at night',
    'horse riding every week',
    'child well',
    'worked out',
    'heat or sweet chilli',
    'several sellers',
    'trusted customers',
    'zinc stick',
    'fine lines',
    'dark lips',
  ])('is not shown for %j', (query) => {
    expect(asksForHelp(query)).toBeUndefined();
  });
});

describe('another spelling', () => {
  const list = ['swim', 'swelling', 'sunscreen', 'exercise', 'eczema', 'rogaine', 'gym', 'spf'];

  test.each([
    ['exersise', 'exercise'],
    ['exrcse', 'exercise'],
    ['sunscren', 'sunscreen'],
    ['eczma', 'eczema'],
  ])('%s: %s', (typed, meant) => {
    expect(correctedQuery([typed], list)).toEqual([meant]);
  });

  test.each([
    ['dizy', 'dizzy'],
    ['herpis', 'herpes'],
    ['bleding', 'bleeding'],
    ['rahs', 'rash'],
    ['unwlel', 'unwell'],
    ['fanting', 'faint'],
    ['sweling', 'swelling'],
  ])('reads %s as the symptom %s before any other word', (typed, meant) => {
    const others = ['diy', 'herbs', 'blending', 'rays', 'until', 'fan'];
    const symptoms = ['dizzy', 'herpes', 'bleeding', 'rash', 'unwell', 'swelling'];
    expect(correctedQuery([typed], [...others, ...symptoms])).toEqual([meant]);
  });

  test.each([
    ['tite', 'tight'],
    ['soar', 'sore'],
    ['infecshun', 'infection'],
    ['anafilaxis', 'anaphylaxis'],
    ['alerjic', 'allergic'],
    ['sik', 'sick'],
    ['dockter', 'doctor'],
  ])('reads %s as the symptom %s, which sounds like it', (typed, meant) => {
    const symptoms = ['tight', 'sore', 'infection', 'anaphylaxis', 'allergic', 'sick', 'doctor'];
    expect(correctedQuery([typed], ['bite', 'scar', 'sit', 'tie', ...symptoms])).toEqual([meant]);
  });

  test.each(['tide', 'sorry', 'bowel', 'stick', 'night', 'boss'])(
    'reads no symptom in %s, known or not',
    (word) => {
      const known = ['tight', 'sore', 'boil', 'sick', 'pus', 'night'];
      expect(correctedQuery([word], known) ?? []).toEqual([]);
    },
  );

  test.each([
    ['lady', 'lads'],
    ['boss', 'loss'],
    ['alot', 'aloe'],
  ])('does not turn the short word %s into %s', (word, other) => {
    expect(correctedQuery([word, 'swim'], [other, 'swim'])).toEqual(['swim']);
  });

  test.each([
    ['winter', 'dinner'],
    ['winter', 'water'],
    ['candles', 'ankles'],
    ['mousse', 'course'],
  ])('does not turn %s into the unrelated %s, two letters away', (word, other) => {
    expect(correctedQuery([word, 'swim'], [other, 'swim'])).toEqual(['swim']);
  });

  test.each([
    ['minoxadill', 'minoxidil'],
    ['hyalronik', 'hyaluronic'],
  ])('reads %s as %s, which sounds the same', (word, meant) => {
    expect(correctedQuery([word], ['course', meant])).toEqual([meant]);
  });

  test.each([
    ['eror', 'error'],
    ['pach', 'patch'],
  ])('adds the letter that the short word %s lacks', (word, meant) => {
    expect(correctedQuery([word], ['pack', 'peach', meant])).toEqual([meant]);
  });

  test.each(['swimming', 'rogaine', 'gyms', 'b12345'])('does not change %s', (word) => {
    expect(correctedQuery([word], list)).toBeUndefined();
  });

  test.each(['qqzzy', 'zzz'])('leaves out %s, which is near nothing', (word) => {
    expect(correctedQuery(['swim', word], list)).toEqual(['swim']);
  });
});

describe('words that the site may contain', () => {
  const list = ['swim', 'plaster', 'exercise', 'print', 'gym', 'spf', 'day'];

  test.each(['swim', 'swimming', 'exercising', 'gyms', 'spf', 'day', 'b12', 'c', 'how'])(
    '%s: known, or possibly',
    (word) => {
      expect(isKnown(word, list)).toBe(true);
    },
  );

  test.each(['prp', 'plasma', 'pr', 'zzz'])('%s: unknown, whatever its beginning', (word) => {
    expect(isKnown(word, list)).toBe(false);
  });
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
      body: ['no', 'pools', 'swimming'],
    });
  });

  test('include no plural, past or -ing form beside the word itself, nor it beside them: each finds the other', () => {
    const title = 'Scar scars scarred needed need pools swell swelling';
    const [words] = recordWords([{ ...record, title, aliases: ['needing a pool', 'scars'] }]);
    expect(words!.title).toEqual(['need', 'pools', 'scar', 'scarred', 'swell']);
    expect(words!.aliases).toEqual([]);
  });

  test('include no word that very many answers have', () => {
    const answers = Array.from({ length: 9 }, (_, at) => ({
      ...record,
      answer: `Ask about ${at}.`,
    }));
    expect(recordWords(answers.slice(1))[0]!.body).toEqual(['1', 'ask']);
    expect(recordWords(answers)[1]!.body).toEqual(['1']);
  });

  test('include no form of a text’s word that a title, answer or alias has', () => {
    const [, words] = recordWords([
      { ...record, aliases: ['shop'] },
      { ...record, text: ['Shops sell rollers'] },
    ]);
    expect(words!.body).toEqual(['rollers', 'sell']);
  });

  test('include a text’s words that no title, answer or alias has, however common', () => {
    const text = ['You feel shaky, or cannot swallow'];
    const records = recordWords(
      [record, record, record, { ...record, aliases: ['swallow'] }].map((one) => ({
        ...one,
        text,
      })),
    );
    for (const { body } of records) expect(body).toEqual(['cannot', 'feel', 'shaky']);
  });
});
