import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEnd } from '../../src/features/calculator/core/format-end';
import { readerLocale } from '../../src/features/calculator/core/reader-locale';
import { timeLeft } from '../../src/features/calculator/core/time-left';
import { namedWaits } from '../../src/data/named-waits';
import { waitInDays, waitInHours, waitRange } from '../../src/lib/durations';
import { weekdayExamples } from '../../src/lib/weekday-example';

const end = Temporal.ZonedDateTime.from('2026-11-27T15:00[Europe/London]');
const before = (duration: Temporal.DurationLike) => end.toInstant().subtract(duration);
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('timeLeft', () => {
  test.each([
    [{ hours: 52 }, '2 days 4 hours'],
    [{ hours: 24 }, '1 day'],
    [{ hours: 23, minutes: 59 }, '23 hours 59 minutes'],
    [{ hours: 1, minutes: 1 }, '1 hour 1 minute'],
    [{ seconds: 1 }, '1 minute'],
    [{ hours: 47, minutes: 1 }, '2 days'],
    [{ seconds: 0 }, ''],
    [{ seconds: -5 }, ''],
  ])('%o before the end: "%s"', (duration, text) => {
    expect(plain(timeLeft(end, before(duration)))).toBe(text);
  });

  test('never gives less time than is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * 24 * 3600 }), (seconds) => {
        const text = plain(timeLeft(end, before({ seconds })));
        const said = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`).exec(text)?.[1] ?? 0);
        const total = said('day') * 86_400 + said('hour') * 3600 + said('minute') * 60;
        expect(total).toBeGreaterThanOrEqual(seconds);
        expect(total - seconds).toBeLessThan(seconds < 86_400 ? 60 : 3600 + 60);
      }),
    );
  });
});

describe('namedWaits', () => {
  const wait = (activity: string, hours: number) => ({ activity, hours });

  test('names each wait’s activity, groups equal ones, and uses days if they are whole', () => {
    const waits = [wait('Exercise', 120), wait('Swimming', 168), wait('Direct sun', 120)];
    expect(plain(namedWaits(waits))).toBe('5 days (exercise, direct sun) or 7 days (swimming)');
    expect(plain(namedWaits([wait('Exercise', 100), ...waits.slice(1)]))).toBe(
      '100 hours (exercise), 7 days (swimming) or 5 days (direct sun)',
    );
  });
});

describe('formatEnd', () => {
  const now = Temporal.Instant.from('2026-11-24T16:00Z');

  test('follows the locale, with weekday, and its 12- or 24-hour clock', () => {
    expect(plain(formatEnd(end, now, 'en-US'))).toMatch(/Friday, November 27.*3:00 PM/);
    expect(plain(formatEnd(end, now, 'en-GB'))).toMatch(/Friday,? 27 November.*15:00/);
    expect(plain(formatEnd(end, now, 'de-DE'))).toMatch(/Freitag, 27\. November.*15:00/);
  });

  test('includes the year only if it is another one', () => {
    expect(formatEnd(end, now, 'en-GB')).not.toContain('2026');
    expect(formatEnd(end.add({ years: 1 }), now, 'en-GB')).toContain('2027');
  });

  test('uses the zone of the treatment', () => {
    const there = end.withTimeZone('Asia/Tokyo');
    expect(plain(formatEnd(there, now, 'en-GB'))).toMatch(/Saturday,? 28 November.*0?0:00/);
  });
});

describe('waits as text', () => {
  test('hours and days, singular and plural', () => {
    expect([1, 48].map(waitInHours).map(plain)).toEqual(['1 hour', '48 hours']);
    expect([24, 96].map(waitInDays).map(plain)).toEqual(['1 day', '4 days']);
  });

  test('a range gives its unit once', () => {
    expect(plain(waitRange(24, 72))).toBe('24 to 72 hours');
  });

  test('a range that ends after 3 days counts in days, as far as they are whole', () => {
    expect(plain(waitRange(24, 144))).toBe('1 to 6 days');
    expect(plain(waitRange(12, 504))).toBe('12 hours to 21 days');
    expect(plain(waitRange(24, 100))).toBe('24 to 100 hours');
  });

  test('hours that are not whole days are not rounded', () => {
    expect(() => waitInDays(60)).toThrow(/60 hours/);
  });
});

describe('weekdayExamples', () => {
  test.each([24, 60, 72, 120, 168, 200, 1440])('%i hours: agrees with Temporal', (hours) => {
    const monday = Temporal.ZonedDateTime.from('2026-06-01T15:00[UTC]');
    const names = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
    const expected = Array.from({ length: 7 }, (_, day) => {
      const allowed = monday.add({ days: day, hours });
      const days = monday.add({ days: day }).toPlainDate().until(allowed.toPlainDate()).days;
      const time = `${allowed.hour % 12 || 12} ${allowed.hour < 12 ? 'am' : 'pm'}`;
      // From a week on, the weekday alone would name the one before.
      const later = days < 7 ? '' : `, ${days} days later`;
      return `${names.format(allowed.epochMilliseconds)} ${time}${later}`;
    });
    const shown = weekdayExamples(hours, 15).map(({ allowed }) => plain(allowed).replace(',', ''));
    expect(shown).toEqual(expected);
  });
});

describe('readerLocale', () => {
  test.each([
    [['de-AT', 'en'], 'de-AT'],
    [['C'], 'en-GB'],
    [['en_US.UTF-8', 'fr'], 'fr'],
    [[], 'en-GB'],
  ])('%j: %s', (languages, locale) => {
    expect(readerLocale(languages, 'en-GB')).toBe(locale);
  });
});
