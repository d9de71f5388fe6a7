import { expect, test, type Page } from '@playwright/test';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London&1';
const longer = (page: Page) => page.locator('[data-darker-skin]');

async function open(page: Page, path: string, fragment: string) {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`${path}#0&${fragment}`);
}

for (const path of ['/calculator/', '/aftercare/', '/embed/calculator/']) {
  test(`${path}: what is longer on darker skin stands beside the earlier moment, until it is over`, async ({
    page,
  }) => {
    await open(page, path, treated);
    const friday = page.locator('[data-moment]').filter({ hasText: /Friday,?\s27\sNovember/ });
    const lines = friday.locator('[data-darker-skin]');
    await expect(lines.first()).toHaveText(
      /^\s*On brown or black skin, wait until Saturday 28\sNovember at\s15:00: exercise, swimming/,
      { useInnerText: true },
    );
    await expect(lines.nth(1)).toHaveText(/until Friday 4\sDecember at\s15:00: direct sun/, {
      useInnerText: true,
    });
    await page.clock.setFixedTime('2026-11-28T15:00:00Z');
    await page.reload();
    await expect(friday).toContainText('over; what comes next');
    await expect(lines.first()).toBeHidden();
    await expect(lines.nth(1)).toBeVisible();
  });
}

test('the leaflet gives what is longer on darker skin its own end', async ({ page }) => {
  await open(page, '/leaflet/', treated);
  await expect(longer(page).first()).toContainText(
    /Exercise, Swimming.*wait 4\sdays .*That is until Saturday,?\s28\sNovember.*\s15:00/,
    { useInnerText: true },
  );
  await expect(longer(page).nth(1)).toContainText(/Direct sun.*until Friday,?\s4\sDecember/, {
    useInnerText: true,
  });
});

for (const path of ['/calculator/', '/aftercare/', '/embed/calculator/', '/leaflet/']) {
  const line = (page: Page, than: number) =>
    page.locator(`[data-darker-skin][data-than="${than}"]`);

  test(`${path}: no shorter number stands beside a clinic’s own wait`, async ({ page }) => {
    await open(page, path, `exercise=120&${treated}`);
    await expect(line(page, 96)).toContainText(/swimming, saunas/i);
    await expect(line(page, 96)).not.toContainText(/exercise/i, { useInnerText: true });
    await open(page, '/404/', '');
    const all = 'exercise=120&swimming=120&sauna=96&hair-removal=96&make-up=120';
    await open(page, path, `${all}&${treated}`);
    await expect(line(page, 96)).toBeHidden();
    await expect(line(page, 240)).toBeVisible();
    for (const sentence of await page.locator('[data-darker-of="exercise"]').all()) {
      await expect(sentence).toHaveAttribute('hidden');
    }
    await expect(page.locator('body')).not.toContainText(/skin, wait 4\sdays|at least 4\sdays/, {
      useInnerText: true,
    });
  });
}

test('without a time a clinic’s own waits already take their part', async ({ page }) => {
  await open(page, '/leaflet/', 'exercise=120&1');
  await expect(longer(page).first()).toHaveText(
    /^\s*Swimming, Saunas and hot tubs, Hair removal and self-tanner, Make-up:\s+On brown[^.]*\.\s*$/,
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
    /^Swimming, Saunas and hot tubs, Hair removal and self-tanner, Make-up: .*That is until Saturday.*15:00\.$/m,
  );
});
