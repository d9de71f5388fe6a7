import { attempt } from '../../../lib/attempt';
import { readerLocale } from './reader-locale';

/** The device's settings, as far as they are plausible. */
export interface Device {
  /** IANA zone with a region, `Europe/London`. Undefined if the device reports no plausible zone. */
  zone: string | undefined;
  /** BCP 47 tag for dates and times. */
  locale: string;
}

/** The globals to read. Despite their types, some may be missing or throw. */
type Source = Pick<typeof globalThis, 'Intl' | 'navigator'>;

/**
 * Reads the time zone and language from the device. Never throws. Ignores a zone that is not a place,
 * because it says nothing about the reader's clock: `Etc/Unknown`, an offset (`+03:00`), or `UTC`, which
 * privacy modes and servers report. Also ignores `Atlantic/Reykjavik`, which Firefox reports when it hides
 * the reader's zone.
 *
 * @param pageLanguage locale for dates and times if the device names no valid language
 */
export function readDevice(pageLanguage: string, source: Source = globalThis): Device {
  const zone = attempt(() => source.Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    zone: zone && isPlace(zone) && zone !== 'Atlantic/Reykjavik' ? zone : undefined,
    locale: readerLocale(deviceLanguages(source), pageLanguage),
  };
}

/**
 * Returns the reader's languages, most preferred first, or none if the device names none. Never throws.
 */
export function deviceLanguages(source: Pick<Source, 'navigator'> = globalThis): readonly string[] {
  return attempt(() => source.navigator.languages ?? [source.navigator.language]) ?? [];
}

/** Returns true if this is the name of a zone with a region that this browser supports. */
function isPlace(zone: string): boolean {
  return /^(?!Etc\/)[A-Z][a-z]+\/[A-Z]/i.test(zone) && browserKnows(zone);
}

/** Returns true if this browser supports the time zone. */
export function browserKnows(zone: string): boolean {
  return attempt(() => new Intl.DateTimeFormat('en', { timeZone: zone })) !== undefined;
}
