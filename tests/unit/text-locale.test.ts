import { expect, test } from 'vitest';
import { textLocale } from '../../src/features/calculator/core/text-locale';

test.each([
  [['en-US', 'de-DE'], 'en-GB-u-hc-h12'],
  [['de-DE', 'en-US'], 'en-GB'],
  [['EN'], 'en-GB-u-hc-h12'],
  [['hi-IN'], 'en-GB-u-hc-h12'],
  [['de-DE', 'fa'], 'en-GB'],
  [['C', 'en_US', 'POSIX'], 'en-GB'],
  [[], 'en-GB'],
])('a reader of %j gets dates of a British text in %s', (languages, locale) => {
  expect(textLocale(languages, 'en-GB')).toBe(locale);
});
