import { expect, test } from '@playwright/test';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('both ways in, the search and help stand on the first screen', async ({ page }) => {
    await page.goto('/');
    for (const name of [
      /I have been treated/,
      /I am thinking about it/,
      /What do you want/,
      /Something wrong/,
      'Help',
    ]) {
      await expect(page.getByRole('link', { name }).first()).toBeInViewport({ ratio: 1 });
    }
  });

  test('a whole card can be tapped', async ({ page }) => {
    await page.goto('/');
    const card = page.locator('.link-card', { hasText: 'What does it cost?' });
    await card.scrollIntoViewIfNeeded();
    await card.click({ position: { x: 8, y: 8 } });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What skin needling costs');
  });
});

test('what looks like a search field opens the search, and returns the focus', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('main').getByRole('link', { name: 'What do you want to know?' });
  await field.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
});

test('no line on the home page has spikes but the mark over the name', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.healing-line')).toHaveCount(1);
  await expect(page.getByRole('banner').locator('.healing-line')).toHaveCount(1);
  await expect(page.locator('.hero-line')).not.toHaveAttribute('d', /[lL]/);
});
