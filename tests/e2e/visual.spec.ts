import { expect, test } from '@playwright/test';
import { exhibits, openAt, showState, states } from '../fixtures/style-guide';

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** The first screen of each kind of page, and of those that matter most. */
const pages = [
  { name: 'home', address: '/' },
  { name: 'condition', address: '/conditions/acne-scars/' },
  { name: 'aftercare', address: '/aftercare/' },
  { name: 'calculator', address: '/calculator/#treated=2026-11-24T15:00&zone=Europe/London' },
];

for (const { width, colorScheme } of looks) {
  const look = `${width}-${colorScheme}`;

  test.describe(look, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });

    test('every component looks as it should', async ({ page }) => {
      await openAt(page, '/styleguide/');
      // Chromium draws these in the language of the machine.
      const mask = [page.locator('input:is([type=date], [type=time])')];
      for (const component of exhibits) {
        const exhibit = page.locator(`[data-component="${component}"]`);
        await expect.soft(exhibit).toHaveScreenshot(`${component}-${look}.png`, { mask });
      }
    });

    test('the pages look as they should', async ({ page }) => {
      const mask = [page.locator('input:is([type=date], [type=time])')];
      for (const { name, address } of pages) {
        await openAt(page, address);
        await expect.soft(page).toHaveScreenshot(`page-${name}-${look}.png`, { mask });
      }
    });
  });
}

for (const { width, colorScheme } of [looks[0]!, looks[3]!]) {
  const look = `${width}-${colorScheme}`;

  test.describe(look, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('every state of a component looks as it should', async ({ page }) => {
      const mask = [page.locator('input:is([type=date], [type=time])')];
      for (const state of states) {
        const exhibit = await showState(page, state);
        const name = `${state.component}-${state.name.replaceAll(' ', '-').toLowerCase()}`;
        await expect.soft(exhibit).toHaveScreenshot(`${name}-${look}.png`, { mask });
      }
    });
  });
}
