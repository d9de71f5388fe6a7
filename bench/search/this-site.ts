import type { Browser } from '@playwright/test';
import { bytesOf, type Sent } from '../brotli-server.ts';
import { depth } from './figures.ts';

/** What a reader's first search loads, from opening the dialog to the results. */
export interface FirstSearch {
  query: string;
  sent: Sent[];
}

/** Types each query into the site's own search page, in a real browser, and reads the results it shows. */
export async function searchSite(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`);
  await page.locator('site-search:defined').waitFor();
  const found = [];
  for (const query of queries) {
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('searchbox').press('Enter');
    const said = page.locator('main .search-status').filter({ hasText: `“${query}”` });
    await said.waitFor();
    const links = page.locator('main .search-results li > a:first-child');
    const urls = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    found.push(urls.slice(0, depth));
  }
  await page.close();
  return found;
}

/** Searches from a page that has loaded nothing of the search yet, once for each query. */
export async function firstSearches(
  browser: Browser,
  origin: string,
  take: () => Sent[],
  queries: readonly string[],
): Promise<FirstSearch[]> {
  const searches = [];
  for (const query of queries) {
    // What the worker saves for when there is no network is no part of a search.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${origin}/risks/`, { waitUntil: 'networkidle' });
    take();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill(query);
    await page.locator('dialog .search-results li').first().waitFor();
    await page.waitForLoadState('networkidle');
    searches.push({ query, sent: take() });
    await page.close();
  }
  return searches.sort((a, b) => bytesOf(a.sent) - bytesOf(b.sent));
}
