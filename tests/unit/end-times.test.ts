import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endTimes, isOver } from '../../src/calculator/end-times';

const zones = Intl.supportedValuesOf('timeZone');
const someInstant = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 11, 31) })
  .map((ms) => Math.floor(ms / 60_000) * 60_000);
const someHours = fc.integer({ min: 1, max: 90 * 24 });

/** The wall clock in a zone by way of `Intl` alone, which knows nothing of Temporal. */
function wallClock(epochMilliseconds: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(epochMilliseconds);
  const get = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}`;
}

function expectExactEnd(start: number, hours: number, zone: string): void {
  const treatedAt = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const [end] = endTimes(treatedAt, [{ id: 'exercise', hours }]);
  expect(end?.end.epochMilliseconds).toBe(start + hours * 3600 * 1000);
  expect(end?.end.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(
    wallClock(start + hours * 3600 * 1000, zone),
  );
}

describe('endTimes', () => {
  test('an end is exactly hours × 3600 s later, at the wall clock that Intl shows, in any zone', () => {
    fc.assert(fc.property(someInstant, someHours, fc.constantFrom(...zones), expectExactEnd), {
      numRuns: 2000,
    });
  });

  test.each(zones)('%s: right over every clock change of 2026 and 2027', (zone) => {
    for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2028, 0, 1); t += 36 * 3600 * 1000) {
      const offset = (ms: number) =>
        Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds;
      if (offset(t) !== offset(t + 72 * 3600 * 1000)) expectExactEnd(t, 72, zone);
    }
    expectExactEnd(Date.UTC(2026, 10, 24, 15), 72, zone);
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

  test('is true from the very moment of the end, and not a millisecond before', () => {
    expect(isOver(end, end.toInstant().subtract({ milliseconds: 1 }))).toBe(false);
    expect(isOver(end, end.toInstant())).toBe(true);
  });
});
