import { abbreviations } from '@vvo/tzdb';
import { describe, expect, test } from 'vitest';
import { findZone, zoneMessage, zoneNames } from '../../src/features/calculator/core/zone-names';
import { messages } from '../fixtures/words';

describe('a place', () => {
  test.each([
    ['Europe/London', 'Europe/London'],
    ['europe/london', 'Europe/London'],
    [' America/New York ', 'America/New_York'],
    ['london', 'Europe/London'],
    ['tokyo', 'Asia/Tokyo'],
    ['new york', 'America/New_York'],
    ['New York City', 'America/New_York'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Argentina/Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Ho Chi Minh City', 'Asia/Ho_Chi_Minh'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Port au Prince', 'America/Port-au-Prince'],
    ["St. John's", 'America/St_Johns'],
    ['Sydney', 'Australia/Sydney'],
    ['US/Eastern', 'US/Eastern'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['Calcutta', 'Asia/Calcutta'],
    ['Australia/Victoria', 'Australia/Victoria'],
    ['Japan', 'Asia/Tokyo'],
    ['utc', 'UTC'],
  ])('"%s" is %s', (typed, zone) => {
    expect(findZone(typed)).toBe(zone);
  });

  test('is found by its full name, whatever a browser calls it', () => {
    const regions = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'));
    const offered = regions.filter((name) => !name.startsWith('Etc/'));
    expect(offered.length).toBeGreaterThan(400);
    expect(offered.filter((name) => findZone(name) !== name)).toEqual([]);
  });

  test('has the same time by each of its names', () => {
    const at = Temporal.Instant.from('2026-07-01T12:00Z');
    const offset = (zone: string) => at.toZonedDateTimeISO(zone).offset;
    const wrong = zoneNames().filter((name) => {
      const city = name.replace(/^.*\//, '');
      return offset(findZone(city) ?? '+99:00') !== offset(name);
    });
    expect(wrong).toEqual([]);
  });

  test.each(['', 'Mars/Olympus', '<b>', 'lon don', 'Etc/GMT+5', 'constructor', 'North', 'ACT'])(
    '"%s" is not one',
    (typed) => {
      expect(findZone(typed)).toBeUndefined();
    },
  );

  test.each([
    ['San Juan', 'the capital of Puerto Rico, or a city in Argentina'],
    ['Victoria', 'the capital of Seychelles, or a part of Australia'],
    ['Portugal', 'Lisbon, or the Azores'],
  ])('"%s" is ambiguous: it may be %s', (typed) => {
    expect(findZone(typed)).toBeUndefined();
  });
});

describe('input that is not a place', () => {
  const known = Object.values(abbreviations).filter((name) => !['UTC', 'Z'].includes(name));

  test('an abbreviation is not one, since browsers interpret it differently', () => {
    expect(known).toContain('BST');
    expect([...known, 'PNT', 'NET', 'EST5EDT', 'WET'].filter((name) => findZone(name))).toEqual([]);
  });

  test.each(['BST', 'IST', 'EST', 'est', 'PT', 'GMT'])('%s gets a hint what to type', (typed) => {
    expect(zoneMessage(typed, messages)).toBe(
      `${typed} is short for more than one time zone: type the nearest big city, such as London.`,
    );
  });

  test.each(['GMT-5', 'UTC+1', '+3', '+01:00', '-0500', 'Etc/GMT-5'])(
    '%s is not one, with a reason',
    (typed) => {
      expect(findZone(typed)).toBeUndefined();
      expect(zoneMessage(typed, messages)).toMatch(/^Hours from GMT .* type the nearest big city/);
    },
  );

  test('a place that is not on the list gets a hint what to type', () => {
    expect(zoneMessage('Leeds', messages)).toMatch(
      /^We do not know that place\. Type a big city in the same/,
    );
    expect(zoneMessage(' ', messages)).toBeUndefined();
  });
});

test('the list has the reader’s own zone, even if the browser’s list omits it', () => {
  expect(zoneNames('Asia/Nowhere')[0]).toBe('Asia/Nowhere');
  expect(zoneNames('Europe/London').filter((name) => name === 'Europe/London')).toHaveLength(1);
});
