import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

/** Skips other hosts, which a test can't reach. The checker itself serves the built site. */
const elsewhere = async (link: string) => !link.startsWith('http://127.0.0.1:');

test('every internal link leads to a page, and every fragment to an anchor', async () => {
  const { links } = await new LinkChecker().check({
    path: 'dist',
    recurse: true,
    checkFragments: true,
    linksToSkip: elsewhere,
  });
  expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(builtPages().length);
  expect(
    links
      .filter(({ state }) => state === 'BROKEN')
      .map(({ url, parent }) => `${parent} links to ${url}`),
  ).toEqual([]);
}, 240_000);
