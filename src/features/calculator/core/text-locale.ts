import { isLanguageTag } from './reader-locale';

/**
 * The locale for the dates in a text that is handed out: the reader's own where it is of the text's language,
 * as American English is for a British text, so that no text is in two languages.
 *
 * @param languages such as `navigator.languages`
 * @param text language tag of the text
 */
export function textLocale(languages: readonly string[], text: string): string {
  const ofText = (tag: string) => tag.split('-')[0]!.toLowerCase() === text.split('-')[0];
  return languages.filter(isLanguageTag).find(ofText) ?? text;
}
