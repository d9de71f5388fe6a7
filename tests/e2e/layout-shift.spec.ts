import { expect, test, type Page } from '@playwright/test';
import { paths } from '../fixtures/paths';

declare global {
  interface Window {
    shifts: string[];
  }
}

/** One page of each kind, and the questions that shifted in the past. */
const pages = [
  '/',
  '/conditions/',
  '/aftercare/',
  '/calculator/',
  '/risks/',
  '/glossary/',
  '/search/',
  '/leaflet/',
  '/questions/',
  '/questions/does-it-work/',
  '/questions/what-if-it-does-not-work/',
  '/questions/how-do-i-prepare/',
];

/** Records every layout shift of the page: its score, and what moved. Layout Instability API. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 30));
        window.shifts.push(`${entry.value}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits two frames, so that every layout change has been reported. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );

test.use({ viewport: { width: 360, height: 780 } });

test('the measurement detects moving text', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/risks/');
  await page.evaluate(() => document.querySelector('h1')?.before(document.createElement('hr')));
  await page.evaluate(() => document.querySelector('hr')?.before('A line more.'));
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
});

for (const path of pages) {
  test(`${path}: nothing moves when the font loads late`, async ({ page }) => {
    expect(paths).toContain(path);
    let send = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await held;
      await route.continue();
    });
    await watchShifts(page);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    // After the first paint, when the reader sees the text.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    await settled(page);
    const font = page.waitForResponse('**/*.woff2');
    send();
    await (await font).finished();
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}
