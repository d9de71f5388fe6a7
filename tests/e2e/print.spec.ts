import { expect, test, type Page } from '@playwright/test';

const sheets = async (page: Page) =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('a question and its sources fit on one sheet', async ({ page }) => {
  await page.goto('/questions/can-i-have-it-if-pregnant/');
  expect(await sheets(page)).toBe(1);
});

test('paper shows the addresses of sources, and nothing that only leads elsewhere', async ({
  page,
}) => {
  await page.goto('/questions/can-i-have-it-if-pregnant/');
  await page.emulateMedia({ media: 'print' });
  const source = page.locator('.page-sources a').first();
  const shown = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain((await source.getAttribute('href')) ?? 'nowhere');
  await expect(page.getByRole('link', { name: 'Read more about this' })).toBeHidden();
  await expect(page.locator('.facts')).toBeHidden();
});

test('text fills the sheet, in a size that can be read', async ({ page }) => {
  await page.setViewportSize({ width: 660, height: 900 });
  await page.goto('/aftercare/');
  await page.emulateMedia({ media: 'print' });
  const text = page.locator('article > p').first();
  const points = await text.evaluate((element) => {
    return (parseFloat(getComputedStyle(element).fontSize) * 72) / 96;
  });
  expect(points).toBeGreaterThanOrEqual(11);
  const article = (await page.locator('article').boundingBox())!;
  expect((await page.locator('.summary').boundingBox())!.width).toBeCloseTo(article.width, 0);
});
