import { expect, test, type Page } from '@playwright/test';

const end = (page: Page) => page.locator('[data-moment]:has([data-restriction="exercise"]) time');

/** Emulates a browser whose time field always includes seconds. */
async function withSeconds(page: Page) {
  await page.addInitScript(() => {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      set: set!,
      get(this: HTMLInputElement) {
        const value = String(get!.call(this));
        return this.type === 'time' && value.length === 5 ? `${value}:00` : value;
      },
    });
  });
}

test('a time with seconds is restored from the address, and from storage', async ({ page }) => {
  await withSeconds(page);
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/');
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('15:00');
  await page.getByRole('button', { name: 'Show my times' }).click();
  await expect(page).toHaveURL(/#0&v=[0-9a-f]{6}&treated=2026-11-24T15:00&zone/);
  await page.getByLabel('Keep on this device').check();
  await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
  await page.reload();
  await expect(end(page)).toHaveText(/27\sNovember.*15:00/);
  await page.goto('/calculator/');
  await expect(end(page)).toHaveText(/27\sNovember.*15:00/);
});

test('a link with seconds is read', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/#treated=2026-11-24T15:00:00&zone=Europe/London');
  await expect(end(page)).toHaveText(/27\sNovember.*15:00/);
  await page.goto('/leaflet/#treated=2026-11-24T15:00:00&zone=Europe/London');
  await expect(page.locator('[data-part="treated"]')).toHaveText(/24\sNovember.*15:00/);
});

test('the link maker accepts a time with seconds', async ({ page }) => {
  await withSeconds(page);
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/clinics/');
  await page.getByLabel('Day', { exact: true }).fill('2026-11-24');
  await page.getByLabel('Time', { exact: true }).fill('15:00');
  await expect(page.getByRole('textbox', { name: 'Your link' })).toHaveValue(/T15:00&/);
});
