import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/** Does what browsers' translators do: changes the language, and every word that may be translated. */
async function translate(page: Page) {
  await page.evaluate(() => {
    document.documentElement.lang = 'es';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const element = text.parentElement!;
      if (!element.translate || element.closest('script, style, textarea')) continue;
      text.data = text.data.replace(/\p{L}+/gu, 'palabra');
    }
  });
}

async function answered(page: Page) {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(
    '/calculator/#treated=2026-11-24T15:00&zone=Europe/London&clinic=Riverside+Clinic&tel=020+7946+0018',
  );
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
  await translate(page);
}

test('the copied text of a translated page is in one language', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await answered(page);
  await page.locator('[data-take="copy-text"]').click();
  await expect(page.locator('[data-part="taken"]')).toHaveText('The times are copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/Wait until .*: exercise/);
  expect(text).not.toContain('palabra');
});

test('the calendar file of a translated page is in one language', async ({ page }) => {
  await answered(page);
  const downloading = page.waitForEvent('download');
  await page.locator('[data-take="calendar"]').click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text).toMatch(/exercise/);
  expect(text).not.toContain('palabra');
});

test('a reader of another language gets a copied text with dates of its own language', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    locale: 'de-DE',
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await answered(page);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toContainText(
    'Freitag',
  );
  await page.locator('[data-take="copy-text"]').click();
  await expect(page.locator('[data-part="taken"]')).toHaveText('The times are copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/Wait until Friday .*: exercise/);
  expect(text).not.toMatch(/Freitag|Dienstag/);
  await context.close();
});

test('an e-mail made on a translated page is in one language', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/clinics/');
  await translate(page);
  await page.locator('[name="date"]').fill('2026-11-24');
  await page.locator('[name="time"]').fill('15:00');
  await page.locator('[name="clinic"]').fill('Riverside Clinic');
  await page.locator('link-builder [type="submit"]').click();
  const email = page.locator('[data-part="text"]');
  await expect(email).toHaveValue(/Wait until Friday .*: exercise/);
  await expect(email).not.toHaveValue(/palabra/);
  await expect(page.locator('[data-part="html"]')).not.toHaveValue(/palabra/);
});

test('names, times, zones, numbers, addresses and codes stay as they are', async ({ page }) => {
  await answered(page);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toHaveText(
    /Friday/,
  );
  await expect(page.locator('[data-part="treated"]')).toContainText('London time');
  await expect(page.locator('[data-part="treated"]')).toContainText('Tuesday');
  await expect(page.locator('.calculator-form [data-part="zone"]')).toHaveText('London time');
  await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside Clinic');
  await page.goto('/leaflet/#treated=2026-11-24T15:00&zone=Europe/London&clinic=Riverside+Clinic');
  await expect(page.locator('[data-part="end"] time').first()).toBeVisible();
  await translate(page);
  await expect(page.locator('[data-part="end"] time').first()).toHaveText(/November/);
  await expect(page.locator('[data-part="zone"]')).toContainText('London time');
  await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside Clinic');
  await expect(page.locator('a[data-part="calculator"]')).toContainText('/calculator/');
  await page.goto('/clinics/');
  await translate(page);
  await expect(page.locator('.example code').first()).toContainText('treated=');
  await expect(page.locator('pre.example')).toContainText('<iframe');
  for (const code of await page.locator('main code').allTextContents()) {
    expect(code).not.toContain('palabra');
  }
});
