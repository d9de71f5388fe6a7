import { describe, expect, test } from 'vitest';
import { endTimes, isOver } from '../../src/features/calculator/core/end-times';
import { checkAnyTime, checkClockChanges, zones } from '../fixtures/end-time-properties';

// Node 24 has no native Temporal, so this tests the polyfill. The browser tests check the same properties
// on Chromium's own.
describe('endTimes', () => {
  test('an end is exactly hours × 3600 s later, at the wall clock of Intl, in any zone', () => {
    expect(zones.length).toBeGreaterThan(400);
    checkAnyTime(2000);
  });

  test('is right over every clock change of 2026 and 2027, in every zone', () => {
    expect(checkClockChanges(72)).toBeGreaterThan(500);
  });

  test('keeps the order and the ids of the restrictions', () => {
    const treatedAt = Temporal.ZonedDateTime.from('2026-11-24T15:00[Europe/London]');
    const ends = endTimes(treatedAt, [
      { id: 'swimming', hours: 48 },
      { id: 'exercise', hours: 24 },
    ]);
    expect(ends.map(({ id, end }) => `${id} ${end.toString()}`)).toEqual([
      'swimming 2026-11-26T15:00:00+00:00[Europe/London]',
      'exercise 2026-11-25T15:00:00+00:00[Europe/London]',
    ]);
  });

  test('over the autumn change the wall clock shows an hour less, since hours are elapsed hours', () => {
    const treatedAt = Temporal.ZonedDateTime.from('2026-10-24T15:00[Europe/London]');
    const [end] = endTimes(treatedAt, [{ id: 'exercise', hours: 72 }]);
    expect(end?.end.toPlainDateTime().toString()).toBe('2026-10-27T14:00:00');
  });

  test('over the spring change the wall clock shows an hour more', () => {
    const treatedAt = Temporal.ZonedDateTime.from('2026-03-28T15:00[Europe/London]');
    const [end] = endTimes(treatedAt, [{ id: 'exercise', hours: 72 }]);
    expect(end?.end.toPlainDateTime().toString()).toBe('2026-03-31T16:00:00');
  });
});

describe('isOver', () => {
  const end = Temporal.ZonedDateTime.from('2026-11-27T15:00[Europe/London]');

  test('is true from the exact end, and not a millisecond before', () => {
    expect(isOver(end, end.toInstant().subtract({ milliseconds: 1 }))).toBe(false);
    expect(isOver(end, end.toInstant())).toBe(true);
  });
});
