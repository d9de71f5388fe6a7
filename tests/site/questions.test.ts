import { expect, test } from 'vitest';
import { builtPages, readText } from '../fixtures/built-pages';
import { contentFiles } from '../fixtures/content-files';

const pages = builtPages();
const at = (path: string) => pages.find((page) => page.path === path)?.root;
const questions = contentFiles('questions').map(({ file, data }) => ({
  data,
  path: `/questions/${file.replace(/.*\/|\.mdx$/g, '')}/`,
}));
const aboutWaits = questions.filter(({ data }) => data['restriction']);

test('the list was last checked when the answer that was checked longest ago was', () => {
  const dates = questions.map(({ data }) => String(data['reviewed']));
  const shown = at('/questions/')?.querySelector('.review-date time')?.getAttribute('datetime');
  expect(shown).toBe(dates.sort()[0]);
});

test('there are answers about waits', () => {
  expect(aboutWaits.length).toBeGreaterThan(5);
});

test.each(aboutWaits)(
  '$path links to the calculator for the reader’s own day and time',
  ({ path }) => {
    const link = at(path)?.querySelector('article a[href="/calculator/"]');
    expect(readText(link)).toBe('Find your own day and time');
    expect(readText(link?.parentNode)).toMatch(/^Count from the end of your treatment\. Find/);
  },
);

test.each(questions)('$path links to the page with more detail', ({ path, data }) => {
  const page = String(data['page']);
  const link = at(path)?.querySelector(`article a.more-link[href="${page}"]`);
  expect(readText(link)).toBe(
    `Read more: ${readText(at(page.replace(/#.*/, ''))?.querySelector('h1'))}`,
  );
});
