import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';
import { site } from '../../src/site';

/** Other hosts can't be asked from a test; addresses of this site are asked for on a local server. */
const elsewhere = async (link: string) =>
  !link.startsWith('http://localhost') || link.startsWith(site.url);

test('every link inside the site leads to a page, and every fragment to a place in it', async () => {
  const { links } = await new LinkChecker().check({
    path: '**/*.html',
    serverRoot: 'dist',
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
