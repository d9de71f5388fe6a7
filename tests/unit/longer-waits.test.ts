import { describe, expect, test } from 'vitest';
import { readLongerWaits } from '../../src/features/calculator/core/longer-waits';

const read = (amount: string, unit = 'days') =>
  readLongerWaits([{ id: 'exercise', hours: 72 }], () => ({ amount, unit }));

describe('a wait that the reader makes longer', () => {
  test('is taken in days or hours, parts of an hour rounded up', () => {
    expect([...read('4').waits]).toEqual([['exercise', 96]]);
    expect([...read('80', 'hours').waits]).toEqual([['exercise', 80]]);
    expect([...read('3.51').waits]).toEqual([['exercise', 85]]);
  });

  test('leaves this site’s wait alone where the field is empty or says the same', () => {
    expect(read('')).toEqual({ waits: new Map(), errors: new Map() });
    expect(read('3')).toEqual({ waits: new Map(), errors: new Map() });
  });

  test.each([
    ['2', 'days', /shortest wait is 72\shours/],
    ['-4', 'days', /shortest wait/],
    ['91', 'days', /90 days or less/],
    ['1e99', 'hours', /90 days or less/],
    ['invalid', 'days', /Enter a number/],
    ['4', 'lightyears', /Enter a number/],
  ])('%s %s: told what to do', (amount, unit, message) => {
    const { waits, errors } = read(amount, unit);
    expect(waits.size).toBe(0);
    expect(errors.get('exercise')).toMatch(message);
  });
});
