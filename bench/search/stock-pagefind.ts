import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { serve } from '../brotli-server.ts';
import { depth } from './figures.ts';

/** What is used of Pagefind's browser API. Source: Pagefind 1.6, `docs/api`. */
interface StockPagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Searches with Pagefind as it comes: the built pages at its defaults, each query asked as it is typed, in
 * a real browser.
 *
 * @returns for each query the pages, the best first
 */
export async function searchStock(
  browser: Browser,
  dist: string,
  queries: readonly string[],
): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'stock-pagefind-'));
  const { index } = await createIndex();
  await index!.addDirectory({ path: dist });
  await index!.writeFiles({ outputPath: folder });
  await close();
  const server = await serve(folder, 4941);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/pagefind-entry.json`);
  const found = await page.evaluate(
    async ({ asked, most, script }) => {
      const pagefind = (await import(script)) as StockPagefind;
      await pagefind.init();
      const all: string[][] = [];
      for (const query of asked) {
        const { results } = await pagefind.search(query);
        const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
        all.push(data.map(({ url }) => url));
      }
      return all;
    },
    { asked: queries, most: depth, script: `${server.origin}/pagefind.js` },
  );
  await page.close();
  server.close();
  rmSync(folder, { recursive: true });
  return found;
}
