import type { Browser } from '@playwright/test';
import { join } from 'node:path';
import { serve, type Sent } from '../brotli-server.ts';
import type { Generator } from './generators.ts';
import type { TextPage } from './text.ts';

/** What reading the text costs in one generator's site. */
export interface Weights {
  /** A first visit of the typical page, until the network is quiet. */
  page: Sent[];
  /** Every page of the text, one after another, with the browser's cache. */
  all: Sent[];
  /** The first search of one word, from opening it to the results; absent without search. */
  search: Sent[] | undefined;
}

const word = 'exercise';

/** Reads a built site in Chromium as a reader would, and counts what the server sends. */
export async function weigh(
  browser: Browser,
  generator: Generator,
  folder: string,
  typical: TextPage,
  pages: readonly TextPage[],
): Promise<Weights> {
  const { origin, take, close } = await serve(join(folder, generator.output));
  // What our worker saves for when there is no network is no part of a page: `npm run bench` weighs it.
  const open = async () => (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  try {
    let page = await open();
    const visit = (path: string) => page.goto(origin + path, { waitUntil: 'networkidle' });
    await visit(typical.path);
    const first = take();

    let search: Sent[] | undefined;
    if (generator.search) {
      await page.locator(generator.search.open).first().click();
      await page.locator(generator.search.field).fill(word);
      await page.locator(generator.search.result).first().waitFor();
      await page.waitForLoadState('networkidle');
      search = take();
    }

    await page.context().close();
    page = await open();
    for (const { path } of pages) await visit(path);
    await page.context().close();
    return { page: first, all: take(), search };
  } finally {
    close();
  }
}
