import { describe, expect, test } from 'vitest';
import type { CompareWords } from '../../src/content/schemas/interface';
import { interfaceSchema } from '../../src/content/schemas/interface';
import { optionSchema, type Option } from '../../src/content/schemas/option';
import { darkMarksOf, optionCriteria } from '../../src/data/option-criteria';
import { dataFile } from '../fixtures/content-files';

const words = compareWords();
const criteria = optionCriteria(words, (level) => `${level} evidence`);

/** Returns the words of `content/interface.yaml` for the comparison. */
function compareWords(): CompareWords {
  const entry = dataFile('content/interface.yaml').find(({ id }) => id === 'compare');
  const parsed = interfaceSchema.parse(entry);
  if (parsed.id !== 'compare') throw new Error('The entry "compare" is missing.');
  return parsed.page;
}

/** Returns an option of a file, as the comparison gets it. */
function option(condition: string, id: string): Option {
  const entry = dataFile(`content/options/${condition}.yaml`).find((one) => one['id'] === id);
  return optionSchema.parse({ ...entry, condition, order: 0 });
}

/** Returns the mark of an option for one thing that may matter. */
function mark(condition: string, id: string, criterion: string) {
  return criteria.find((one) => one.id === criterion)?.markOf(option(condition, id));
}

describe('the marks of the comparison', () => {
  test('what an option may do comes first, in words without a circle', () => {
    expect(criteria[0]?.id).toBe('gain');
    expect(mark('acne-scars', 'laser', 'gain')).toEqual({
      words: option('acne-scars', 'laser').gain.brief,
      tone: undefined,
    });
  });

  test.each([
    ['doing nothing', 'acne-scars', 'nothing', 'Nothing', 'full'],
    ['what helps without buying anything', 'rosacea', 'triggers', 'Nothing', 'full'],
    ['a medicine from a shop', 'hair-loss', 'minoxidil', 'A medicine', 'half'],
    ['a prescription', 'hair-loss', 'finasteride', 'A medicine', 'half'],
    ['a cream from a shop', 'acne-scars', 'cover', 'A product', 'half'],
    ['visits', 'acne-scars', 'filler', 'A few visits', 'half'],
    ['sources that differ', 'acne-scars', 'laser', 'A few or many visits', 'half'],
    ['visits that nobody counted', 'acne-scars', 'dermabrasion', 'Visits', undefined],
  ])('to pay for: %s', (_what, condition, id, words, tone) => {
    expect(mark(condition, id, 'cost')).toEqual({ words, tone });
  });

  test('nothing that is bought has a full circle for what there is to pay for', () => {
    for (const id of ['minoxidil', 'wig']) {
      expect(mark('hair-loss', id, 'cost')?.tone).not.toBe('full');
    }
  });

  test('visits of 1 to 3 in one source and more in another are marked between', () => {
    expect(mark('acne-scars', 'laser', 'visits')).toEqual({ words: 'A few or many', tone: 'half' });
  });

  test('doing nothing is not marked as if it were uncertain', () => {
    expect(mark('acne-scars', 'nothing', 'sure')).toEqual({
      words: 'Not a treatment',
      tone: undefined,
    });
  });

  test('what a source says without counting dark marks is not called unread', () => {
    expect(darkMarksOf(option('acne-scars', 'filler'), words).words).toBe('Not counted alone');
    expect(darkMarksOf(option('acne-scars', 'punch'), words).words).toBe('We read no study');
  });
});
