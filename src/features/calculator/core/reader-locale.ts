import { attempt } from '../../../lib/attempt';

/**
 * Returns the locale for dates and times: the first of the browser's languages that is a valid language tag
 * (BCP 47). If that is the page's own language, dates read as the page is written, "24 November" on a
 * British page, with 12 or 24 hours as the reader's region has it (Unicode extension `hc`, UTS 35). A
 * browser may report "C" or "POSIX" if its system names no language; `Intl` throws a RangeError for these.
 *
 * @param languages such as `navigator.languages`
 * @param page the page's own language
 */
export function readerLocale(languages: readonly string[], page: string): string {
  const own = languages.find(isLanguageTag) ?? page;
  return sameLanguage(own, page) ? withHours(page, own) : own;
}

/** Returns true if `Intl` accepts the language tag. */
export function isLanguageTag(language: string): boolean {
  return attempt(() => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) ?? false;
}

/** Returns true if two tags name the same language, such as `en-GB` and `en-US`. */
function sameLanguage(one: string, other: string): boolean {
  const [first, second] = [one, other].map((tag) => tag.split('-')[0]!.toLowerCase());
  return first === second;
}

/** Returns a locale with the 12 or 24 hours of another one. */
export function withHours(locale: string, other: string): string {
  if (locale === other) return locale;
  const hoursOf = (tag: string) =>
    new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hourCycle;
  const cycle = hoursOf(other);
  return cycle && cycle !== hoursOf(locale) ? `${locale}-u-hc-${cycle}` : locale;
}
