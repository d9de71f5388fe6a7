import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../fixtures/words';
import { readTreatmentTime } from '../../src/features/calculator/core/treatment-time';

const now = Temporal.Instant.from('2026-11-24T16:00Z');
const zone = 'Europe/London';

function read(date: string, time: string, inZone = zone) {
  return readTreatmentTime({ date, time, zone: inZone }, now, words);
}

function treatedAt(date: string, time: string, inZone = zone): string {
  const result = read(date, time, inZone);
  return result.ok ? `${result.treatedAt.toString()} ${result.clockChange}` : 'not read';
}

function messages(date: string, time: string, inZone = zone): Record<string, string> {
  const result = read(date, time, inZone);
  return result.ok ? {} : Object.fromEntries(result.errors.map((e) => [e.field, e.message]));
}

describe('readTreatmentTime', () => {
  test('reads a plain date and time in its zone', () => {
    expect(treatedAt('2026-11-24', '15:00')).toBe('2026-11-24T15:00:00+00:00[Europe/London] none');
  });

  test('reads a time that the spring change skips an hour later', () => {
    expect(treatedAt('2026-03-29', '01:30')).toBe(
      '2026-03-29T02:30:00+01:00[Europe/London] skipped',
    );
    expect(treatedAt('2026-03-08', '02:15', 'America/New_York')).toBe(
      '2026-03-08T03:15:00-04:00[America/New_York] skipped',
    );
  });

  test('reads a time that the autumn change repeats as the second, later one', () => {
    expect(treatedAt('2026-10-25', '01:30')).toBe(
      '2026-10-25T01:30:00+00:00[Europe/London] repeated',
    );
    expect(treatedAt('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe(
      '2026-04-05T01:45:00+10:30[Australia/Lord_Howe] repeated',
    );
  });

  test('empty fields each get a message', () => {
    expect(messages('', '')).toEqual({
      date: 'Choose the day of your treatment.',
      time: 'Enter the time when your treatment ended. A rough time is fine.',
    });
  });

  test('a date or a time that does not exist is reported', () => {
    expect(messages('2026-02-30', '15:00')['date']).toMatch(/no such date/);
    expect(messages('invalid', '15:00')['date']).toMatch(/no such date/);
    expect(messages('2026-11-24', '25:00')['time']).toMatch(/no such time/);
  });

  test('a year with an extra digit is reported as such', () => {
    expect(messages('20266-11-24', '15:00')['date']).toMatch(/^Check the year/);
    expect(messages('202611-11-24', '15:00')['date']).toMatch(/^Check the year/);
  });

  test('a date more than a year away is questioned, in both directions', () => {
    expect(messages('1926-11-24', '15:00')['date']).toMatch(/more than a year ago/);
    expect(messages('2028-01-01', '15:00')['date']).toMatch(/more than a year from now/);
  });

  test('a date in the near future is accepted, for planning', () => {
    expect(read('2027-11-24', '15:00').ok).toBe(true);
  });

  test('a zone that does not exist is reported', () => {
    expect(messages('2026-11-24', '15:00', 'Mars/Olympus')['zone']).toMatch(/time zone/);
  });

  test('never throws for any input, and answers or explains', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (date, time, inZone) => {
        const result = readTreatmentTime({ date, time, zone: inZone }, now, words);
        expect(result.ok || result.errors.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the later of two readings is used in every zone, so a wait never starts too early', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const minutes = fc.integer({ min: -360 * 24 * 60, max: 360 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, inZone) => {
        const wall = now.toZonedDateTimeISO('UTC').toPlainDateTime().add({ minutes: minute });
        const result = read(
          wall.toPlainDate().toString(),
          wall.toPlainTime().toString({ smallestUnit: 'minute' }),
          inZone,
        );
        if (!result.ok) return;
        const early = wall.toZonedDateTime(inZone, { disambiguation: 'earlier' });
        expect(result.treatedAt.epochMilliseconds).toBeGreaterThanOrEqual(early.epochMilliseconds);
        expect(result.clockChange === 'skipped').toBe(
          !result.treatedAt.toPlainDateTime().equals(wall),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
