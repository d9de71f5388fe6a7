import { expect, test, type Page } from '@playwright/test';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London&1';
const longer = (page: Page) => page.locator('[data-darker-skin]');

async function open(page: Page, path: string, fragment: string) {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`${path}#0&${fragment}`);
}

for (const path of ['/calculator/', '/aftercare/', '/embed/calculator/', '/leaflet/']) {
  test(`${path}: what is longer on darker skin has its own end`, async ({ page }) => {
    await open(page, path, treated);
    await expect(longer(page).first()).toContainText(
      /Exercise, Swimming.*wait at least 4\sdays .*That is until Saturday,?\s28\sNovember.*\s15:00/,
      { useInnerText: true },
    );
    await expect(longer(page).nth(1)).toContainText(/Direct sun.*until Friday,?\s4\sDecember/, {
      useInnerText: true,
    });
  });

  test(`${path}: no shorter number stands beside a clinic’s own wait`, async ({ page }) => {
    await open(page, path, `exercise=120&${treated}`);
    await expect(longer(page).first()).toContainText(/^\s*Swimming, Saunas/);
    await open(page, '/404/', '');
    const all = 'exercise=120&swimming=120&sauna=96&make-up=120';
    await open(page, path, `${all}&${treated}`);
    await expect(longer(page).first()).toBeHidden();
    await expect(longer(page).nth(1)).toBeVisible();
    for (const sentence of await page.locator('[data-darker-of="exercise"]').all()) {
      await expect(sentence).toHaveAttribute('hidden');
    }
    await expect(page.locator('body')).not.toContainText(/at least 4\sdays/, {
      useInnerText: true,
    });
  });
}

test('without a time a clinic’s own waits already take their part', async ({ page }) => {
  await open(page, '/leaflet/', 'exercise=120&1');
  await expect(longer(page).first()).toHaveText(
    /^\s*Swimming, Saunas and hot tubs, Make-up:\s+On brown[^.]*\.\s*$/,
  );
});

test('the copied text gives the end, and leaves out what waits as long', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/calculator/', `exercise=120&${treated}`);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('[data-part="taken"]')).toHaveText('The times are copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    /^Swimming, Saunas and hot tubs, Make-up: .*That is until Saturday.*15:00\.$/m,
  );
});
