import { attempt } from '../../../lib/attempt';
import { readerLocale } from './reader-locale';

/** What a device says of itself, as far as it can be believed. */
export interface Device {
  /** IANA zone with a region, `Europe/London`; nothing where the device gives none that is likely true. */
  zone: string | undefined;
  /** BCP 47 tag for dates and times. */
  locale: string;
}

/** What is asked. Some of it may be missing or throw, whatever the types say. */
type Source = Pick<typeof globalThis, 'Intl' | 'navigator'>;

/**
 * Reads zone and language from the device. Never throws. A zone that is no place says nothing of the
 * reader's clock: `Etc/Unknown`, an offset (`+03:00`), or `UTC`, which privacy modes and servers give.
 * `Atlantic/Reykjavik` is what Firefox gives where it hides the reader's zone, so it is no answer either.
 *
 * @param pageLanguage for dates and times where the device names no language that is one
 */
export function readDevice(pageLanguage: string, source: Source = globalThis): Device {
  const zone = attempt(() => source.Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    zone: zone && isPlace(zone) && zone !== 'Atlantic/Reykjavik' ? zone : undefined,
    locale: readerLocale(deviceLanguages(source), pageLanguage),
  };
}

/** The reader's languages, the first the dearest; none where the device does not say. Never throws. */
export function deviceLanguages(source: Pick<Source, 'navigator'> = globalThis): readonly string[] {
  return attempt(() => source.navigator.languages ?? [source.navigator.language]) ?? [];
}

/** Whether a name is that of a zone with a region, which this browser knows. */
function isPlace(zone: string): boolean {
  return /^(?!Etc\/)[A-Z][a-z]+\/[A-Z]/i.test(zone) && browserKnows(zone);
}

/** Whether this browser can count in a zone. */
export function browserKnows(zone: string): boolean {
  return attempt(() => new Intl.DateTimeFormat('en', { timeZone: zone })) !== undefined;
}
