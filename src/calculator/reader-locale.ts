import { attempt } from './attempt';

/**
 * The first of the browser's languages that is a language tag (BCP 47), for dates and times. A browser
 * may also say "C" or "POSIX" where its system names no language, and `Intl` throws at these.
 *
 * @param languages such as `navigator.languages`
 * @param fallback the page's own language
 */
export function readerLocale(languages: readonly string[], fallback: string): string {
  const known = (language: string) => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  return languages.find((language) => attempt(() => known(language))) ?? fallback;
}
