import { expect, test } from 'vitest';
import { builtPages, readText } from '../fixtures/built-pages';

/** What a text names if somebody may need help at once. Words of other times: "ask a doctor", "see one this week". */
const grave = /ambulance|emergency department|emergency number|doctor today/;
/**
 * Pages of help itself, of lists and for clinics; pages with the calculator, whose answer brings the way to
 * help; pages on deciding about one condition; and the page on feelings, which gives lines of its own at once.
 */
const ownWay =
  /^\/(?:(?:get-help|calculator|aftercare|leaflet|questions|glossary|sources|changes|search|site-map|clinics|your-website|styleguide|compare|questions\/when-looks-weigh-on-me)\/$|conditions\/|versions\/|embed\/)/;

test('a text that names an emergency, or a doctor today, has the way to help before its sections', () => {
  const without = builtPages()
    .filter(({ path }) => !ownWay.test(path))
    .flatMap(({ path, root }) => {
      const article = root.querySelector('article');
      if (!article || !grave.test(readText(article))) return [];
      const [before = ''] = article.innerHTML.split('<h2');
      return /href="(?:[^"]*\/get-help\/|tel:)/.test(before) ? [] : [path];
    });
  expect(without).toEqual([]);
});

test('a question that names an ambulance gives its numbers before its sections', () => {
  const without = builtPages()
    .filter(({ path }) => /^\/questions\/./.test(path))
    .filter(({ root }) => /ambulance/.test(readText(root.querySelector('article'))))
    .filter(({ root }) => {
      const [before = ''] = root.querySelector('article')!.innerHTML.split('<h2');
      return !before.includes('href="tel:999"');
    })
    .map(({ path }) => path);
  expect(without).toEqual([]);
});
