import { isLanguageTag, withHours } from './reader-locale';

/**
 * Returns the locale for dates in an exported text: the text's own, with 12 or 24 hours as the reader's
 * region has it. So no text mixes two languages.
 *
 * @param languages such as `navigator.languages`
 * @param text language tag of the text
 */
export function textLocale(languages: readonly string[], text: string): string {
  return withHours(text, languages.find(isLanguageTag) ?? text);
}
