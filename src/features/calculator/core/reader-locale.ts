import { attempt } from '../../../lib/attempt';

/**
 * The first of the browser's languages that is a language tag (BCP 47), for dates and times. A browser
 * may also say "C" or "POSIX" where its system names no language, and `Intl` throws at these.
 *
 * @param languages such as `navigator.languages`
 * @param fallback the page's own language
 */
export function readerLocale(languages: readonly string[], fallback: string): string {
  return languages.find(isLanguageTag) ?? fallback;
}

/** Whether `Intl` takes it as a language. */
export function isLanguageTag(language: string): boolean {
  return attempt(() => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) ?? false;
}
