import { expect, test, type Page } from '@playwright/test';
import { refusals, watchPolicy } from '../fixtures/policy';

test.use({ serviceWorkers: 'allow' });

/** Records policy violations, and every console error. */
async function watched(page: Page): Promise<() => Promise<unknown>> {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(watchPolicy);
  return async () => [...errors.splice(0), ...(await page.evaluate<string[]>(refusals))];
}

test('searching in the dialog and on the page causes no violation', async ({ page }) => {
  const found = await watched(page);
  await page.goto('/aftercare/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('sunscreen');
  await expect(dialog.locator('.search-results li').first()).toContainText(/sunscreen/i);
  expect(await found()).toEqual([]);
  await page.goto('/search/?q=bleeding');
  await expect(page.locator('.search-results li').first()).toContainText(/bleed/i);
  expect(await found()).toEqual([]);
});

test('saving, copying and printing the calculator’s times causes no violation', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const found = await watched(page);
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.addInitScript('window.print = () => undefined');
  await page.goto('/calculator/#treated=2026-11-24T15:00&zone=Europe/London&exercise=96');
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
  const download = page.waitForEvent('download');
  for (const action of ['calendar', 'copy-text', 'copy-link', 'print']) {
    await page.locator(`[data-take="${action}"]`).click();
  }
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  expect(await found()).toEqual([]);
});

test('the Temporal polyfill causes no violation', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  const found = await watched(page);
  await page.goto('/calculator/#treated=2026-11-24T15:00&zone=Europe/London');
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
  expect(await found()).toEqual([]);
});

test('injected markup and script are refused', async ({ page }) => {
  await watched(page);
  await page.goto('/aftercare/');
  // The page's timers run under its policy; code that a test evaluates does not.
  await page.evaluate(() => {
    const attempts: (() => unknown)[] = [
      () => (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'),
      () => new Worker('/_astro/other.js'),
      () => navigator.serviceWorker.register('/_astro/other.js'),
      () => globalThis.trustedTypes?.createPolicy('other', { createScriptURL: () => '/other.js' }),
      () => document.body.setAttribute('style', 'display:none'),
      () => (document.createElement('img').src = 'https://elsewhere.example/pixel.png'),
      () => document.body.setAttribute('onclick', 'alert(1)'),
    ];
    attempts.forEach((attempt) => setTimeout(attempt));
  });
  const refused = async () => [...new Set(await page.evaluate<string[]>(refusals))].sort();
  await expect
    .poll(refused)
    .toEqual([
      expect.stringMatching(/^img-src /),
      expect.stringMatching(/^require-trusted-types-for .* Element innerHTML\|/),
      expect.stringMatching(/^require-trusted-types-for .* ServiceWorkerContainer register\|/),
      expect.stringMatching(/^require-trusted-types-for .* Worker constructor\|/),
      expect.stringMatching(/^require-trusted-types-for .* Element onclick\|/),
      expect.stringMatching(/^style-src-attr /),
      expect.stringMatching(/^trusted-types .* other$/),
    ]);
});
