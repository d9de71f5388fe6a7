import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 780 } });

test('a worried person: will it hurt?', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Does it hurt?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/hurt/i);
  await expect(page.locator('.summary')).toContainText(/numb/i);
});

test('treated on Tuesday at 3: when may I go to the gym?', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/');
  await page.getByRole('link', { name: 'I have been treated' }).click();
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('15:00');
  const exercise = page.locator('[data-moment]:has([data-restriction="exercise"])');
  await expect(exercise.locator('time')).toHaveText(/Friday,? 27\sNovember.*\s15:00/);
  await expect(exercise).toContainText('in 2 days 23 hours');
});

test('"can I swim" in the search leads to the answer', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('can I swim');
  await expect(dialog.getByRole('status')).toContainText('Best answers');
  const first = dialog.getByRole('listitem').first();
  await expect(first).toContainText(/swim/i);
  await expect(first).toContainText(/Wait \d+\shours, and at least \d days on brown or black skin/);
  await first.getByRole('link').first().click();
  await expect(page.locator('main')).toContainText(/72\s*hours/);
  await expect(page.locator('main')).toContainText(/swim/i);
});

test('a clinic finds what it may link to, one tap from the home page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Share this site' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For clinics');
});
