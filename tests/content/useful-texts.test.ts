import { describe, expect, test } from 'vitest';
import { contentFiles } from '../fixtures/content-files';

const warningSigns = '(/risks/#when-to-get-help)';

/** Returns the list items of a text, numbered ones included. */
const listItems = (body: string) => body.match(/^(?:-|\d+\.) \S.*$/gm) ?? [];

/** Returns the visible words of a text. */
const words = (body: string) =>
  body
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\s+/)
    .filter(Boolean);

describe('the detail of each question is scannable and practical', () => {
  test.each(contentFiles('questions'))('$file', ({ body }) => {
    expect(listItems(body).length, 'a list of two items or more').toBeGreaterThan(1);
    expect(words(body).length).toBeGreaterThan(50);
    expect(words(body).length, 'longer texts belong to a page').toBeLessThan(260);
  });
});

test('no two questions of a group stand in the same place', () => {
  const places = contentFiles('questions').map(({ file, data }) => ({
    file,
    place: `${String(data['group'])} ${String(data['order'])}`,
  }));
  const shared = [...Map.groupBy(places, ({ place }) => place).values()].filter(
    (questions) => questions.length > 1,
  );
  expect(shared, 'give one another "order": 16.5 goes between 16 and 17').toEqual([]);
});

describe('each condition weighs benefit against risk, and links to the warning signs', () => {
  test.each(contentFiles('conditions'))('$file', ({ body }) => {
    const [, careful = ''] = /## Be careful\n([\s\S]*?)\n## /.exec(body) ?? [];
    expect(careful).toContain('Weigh both sides.');
    expect(careful).toContain(warningSigns);
  });
});

describe('where a reader decides or judges, help for worries about looks is one tap away', () => {
  const pages = /\/(is-it-right-for-you|results|choosing-a-clinic|cost)\.mdx$/;
  test.each(contentFiles('pages').filter(({ file }) => pages.test(file)))('$file', ({ body }) => {
    expect(body).toContain('(/questions/when-looks-weigh-on-me/)');
  });
});
