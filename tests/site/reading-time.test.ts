import { expect, test } from 'vitest';
import { builtPages, readText } from '../fixtures/built-pages';
import { contentFiles } from '../fixtures/content-files';

const lookedUp = contentFiles('pages')
  .filter(({ data }) => data.readingTime === false)
  .map(({ file }) => file.replace(/^content\/pages(.*)\.mdx$/, '$1/'));
const articles = builtPages().filter(
  ({ path, root }) => path !== '/styleguide/' && root.querySelector('.page-meta'),
);
const facts = ({ root }: (typeof articles)[number]) => readText(root.querySelector('.page-meta'));

/** Counts the words between the heading and the sources. */
function words({ root }: (typeof articles)[number]): number {
  const article = root.querySelector('article')!.clone() as typeof root;
  const left =
    'script, svg, nav, sup, form, select, pre, textarea, h1, .page-meta, .own-waits, .page-sources, .review-date';
  article.querySelectorAll(left).forEach((part) => part.remove());
  return article.structuredText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

test('an article shows its reading time, at a slow reader’s pace', () => {
  const timed = articles.filter(({ path }) => !lookedUp.includes(path));
  expect(timed.length).toBeGreaterThan(80);
  for (const page of timed) {
    const minutes = Number(/(\d+) minutes? to read/.exec(facts(page))?.[1]);
    // 200 words a minute, with half a minute of tolerance for rounding, and more for differences in
    // counting words.
    expect(Math.abs(minutes - Math.max(1, words(page) / 200)), page.path).toBeLessThan(0.75);
  }
});

test('reference pages show no reading time', () => {
  const pages = articles.filter(({ path }) => lookedUp.includes(path));
  expect(pages.map(({ path }) => path).sort()).toEqual([...lookedUp].sort());
  for (const page of pages) expect(facts(page), page.path).not.toContain('minute');
});

test('the date under the summary equals the one in the footer', () => {
  for (const page of articles) {
    const date = readText(page.root.querySelector('.review-date time'));
    expect(facts(page), page.path).toContain(`Last checked: ${date}.`);
  }
});
