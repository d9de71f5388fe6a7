import { describe, expect, test } from 'vitest';
import { readDevice } from '../../src/features/calculator/core/device';

/** Emulates a device with this zone and language. */
function device(timeZone: unknown, navigator: object = { languages: ['de-AT'] }) {
  const DateTimeFormat = () => ({ resolvedOptions: () => ({ timeZone }) });
  return { Intl: { DateTimeFormat }, navigator } as unknown as typeof globalThis;
}

describe('the device’s zone', () => {
  test.each(['Europe/London', 'Asia/Calcutta', 'US/Eastern', 'America/Port-au-Prince'])(
    '%s is valid',
    (zone) => {
      expect(readDevice('en-GB', device(zone)).zone).toBe(zone);
    },
  );

  test.each([
    'Etc/Unknown',
    'Etc/UTC',
    'Etc/GMT-3',
    'etc/gmt-3',
    'UTC',
    'GMT',
    'GMT+03:00',
    '+03:00',
    'EST5EDT',
    'Foo/Bar',
    'Atlantic/Reykjavik',
    '',
    undefined,
    null,
    3,
  ])('%j does not give the reader’s zone', (zone) => {
    expect(readDevice('en-GB', device(zone)).zone).toBeUndefined();
  });

  test('an exception gives none', () => {
    const source = {
      get Intl(): never {
        throw new RangeError('no zone');
      },
    } as unknown as typeof globalThis;
    expect(readDevice('en-GB', source)).toEqual({ zone: undefined, locale: 'en-GB' });
  });
});

describe('the device’s language', () => {
  test.each([
    [{ languages: ['de-AT', 'en'] }, 'de-AT'],
    [{ languages: undefined, language: 'fr-CA' }, 'fr-CA'],
    [{ languages: undefined, language: undefined }, 'en-GB'],
    [{ languages: null }, 'en-GB'],
    [{ languages: [] }, 'en-GB'],
    [{ languages: ['C', 'ja'] }, 'ja'],
    [{}, 'en-GB'],
  ])('of %j is %s', (navigator, locale) => {
    expect(readDevice('en-GB', device('Europe/London', navigator)).locale).toBe(locale);
  });
});
