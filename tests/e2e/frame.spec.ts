import { expect, test } from '@playwright/test';
import { site } from '../../src/site';
import { dataFile } from '../fixtures/content-files';

test('the skip link is the first stop and leads to the text', async ({ page }) => {
  await page.goto('/aftercare/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the menu opens on a phone, by touch and by key, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const page = await context.newPage();
  await page.goto('/risks/');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await expect(menu.getByRole('link', { name: 'Risks' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: 'Aftercare' }).click();
  await expect(page).toHaveURL(/\/aftercare\/$/);
  await context.close();
});

test('the reading path leads from page to page, to its end and back', async ({ page }) => {
  const [first, ...others] = site.readingPath.map((step) => `/${step.page}/`);
  await page.goto(first!);
  const next = page.getByRole('link', { name: /^Next/ });
  for (const address of others) {
    await next.click();
    await expect(page).toHaveURL(address);
  }
  const previous = page.getByRole('link', { name: /Previous/ });
  await expect(previous).toBeVisible();
  await expect(next).toHaveCount(0);
  await previous.click();
  await expect(page).toHaveURL(others.at(-2)!);
});

test('a question links back to its list', async ({ page }) => {
  await page.goto('/questions/does-it-hurt/');
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Questions' })
    .click();
  await expect(page).toHaveURL(/\/questions\/$/);
});

test('a wrong address gets a helpful page', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can’t find');
  await expect(page.locator('main').getByRole('link')).not.toHaveCount(0);
});

test('print has no menus, and shows the address in the footer', async ({ page }) => {
  await page.goto('/aftercare/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation', { name: 'All pages' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Search', exact: true })).toHaveCount(0);
  await expect(page.locator('.site-footer .print-only')).toBeVisible();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});

test('every page is complete without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/aftercare/');
  for (const name of ['Exercise', 'Swimming', 'Direct sun', 'Sunscreen']) {
    await expect(page.locator('.restriction').getByRole('heading', { name })).toBeVisible();
  }
  await expect(page.locator('.care-card')).toHaveCount(
    (dataFile('content/warning-signs.yaml') as unknown[]).length,
  );
  await context.close();
});
