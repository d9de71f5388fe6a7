import { describe, expect, test } from 'vitest';
import { readLongerWaits } from '../../src/features/calculator/core/longer-waits';
import { messages } from '../fixtures/words';

const read = (amount: string, unit = 'days') =>
  readLongerWaits([{ id: 'exercise', hours: 72 }], () => ({ amount, unit }), messages);

describe('a wait that the reader makes longer', () => {
  test('is accepted in days or hours, with parts of an hour rounded up', () => {
    expect([...read('4').waits]).toEqual([['exercise', 96]]);
    expect([...read('80', 'hours').waits]).toEqual([['exercise', 80]]);
    expect([...read('3.51').waits]).toEqual([['exercise', 85]]);
  });

  test('keeps this site’s wait if the field is empty or equal to it', () => {
    expect(read('')).toEqual({ waits: new Map(), errors: new Map() });
    expect(read('3')).toEqual({ waits: new Map(), errors: new Map() });
  });

  test.each([
    ['2', 'days', /shortest wait is 3\sdays/],
    ['-4', 'days', /shortest wait/],
    ['366', 'days', /365\sdays or less/],
    ['1e99', 'hours', /365\sdays or less/],
    ['invalid', 'days', /Enter a number/],
    ['4', 'lightyears', /Enter a number/],
  ])('%s %s: says what to do', (amount, unit, message) => {
    const { waits, errors } = read(amount, unit);
    expect(waits.size).toBe(0);
    expect(errors.get('exercise')).toMatch(message);
  });
});
