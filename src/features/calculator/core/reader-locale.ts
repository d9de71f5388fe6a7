import { attempt } from '../../../lib/attempt';

/**
 * Returns the first of the browser's languages that is a valid language tag (BCP 47), for dates and times.
 * A browser may report "C" or "POSIX" if its system names no language; `Intl` throws a RangeError for
 * these.
 *
 * @param languages such as `navigator.languages`
 * @param fallback the page's own language
 */
export function readerLocale(languages: readonly string[], fallback: string): string {
  return languages.find(isLanguageTag) ?? fallback;
}

/** Returns true if `Intl` accepts the language tag. */
export function isLanguageTag(language: string): boolean {
  return attempt(() => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) ?? false;
}
