import { expect, test } from 'vitest';
import { siteText } from '../../bench/peers/text';

// A tag or a brace left over stops the build of MDX pages, or is printed by generators that read Markdown.
test('the text for other generators is plain Markdown', () => {
  const pages = siteText();
  expect(pages.length).toBeGreaterThan(0);
  for (const { path, body } of pages) {
    expect.soft(body, path).not.toMatch(/[<{][^\n]*/);
    // A page mixed from these paragraphs has no such place.
    expect.soft(body, path).not.toMatch(/\]\(#/);
  }
});
