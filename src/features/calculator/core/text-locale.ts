import { isLanguageTag } from './reader-locale';

/**
 * Returns the locale for dates in an exported text: the reader's own if it is of the text's language
 * (American English for a British text, say), else the text's. So no text mixes two languages.
 *
 * @param languages such as `navigator.languages`
 * @param text language tag of the text
 */
export function textLocale(languages: readonly string[], text: string): string {
  const ofText = (tag: string) => tag.split('-')[0]!.toLowerCase() === text.split('-')[0];
  return languages.filter(isLanguageTag).find(ofText) ?? text;
}
