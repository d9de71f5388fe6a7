import { expect, type Browser, type Page } from '@playwright/test';
import { errors, test } from '../fixtures/site-test';

const end = (page: Page) => page.locator('[data-moment]:has([data-restriction="exercise"]) time');
const zone = (page: Page) => page.getByLabel('Time zone where you were treated');
const treated = '#treated=2026-11-24T15:00&zone=Europe/London&exercise=96';

/** A page in a browser that reads its zone from the machine. */
const inZone = test.extend<{ launch: (timeZone: string) => Promise<Page> }>({
  launch: async ({ playwright, launchOptions, baseURL }, use) => {
    const browsers: Browser[] = [];
    await use(async (TZ) => {
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        env: { ...process.env, TZ },
      });
      browsers.push(browser);
      const page = await browser.newPage({ baseURL: baseURL! });
      await page.clock.setFixedTime('2026-11-24T20:00:00Z');
      return page;
    });
    for (const browser of browsers) await browser.close();
  },
});

inZone.describe('the machine’s time zone', () => {
  // Unset the zone that every other test emulates.
  inZone.use({ timezoneId: '' });

  for (const machine of ['Etc/Unknown', 'Foo/Bar', 'UTC+3', 'GMT+3', 'UTC', 'Atlantic/Reykjavik']) {
    inZone(`TZ=${machine}: it visibly asks for the zone, then counts in it`, async ({ launch }) => {
      const page = await launch(machine);
      const found = errors(page);
      await page.goto('/calculator/');
      await expect(zone(page)).toBeVisible();
      await expect(zone(page)).toHaveAccessibleDescription(/Your device does not say which one/);
      await page.getByLabel('Today').check();
      await page.getByLabel('What time did it end?').fill('07:00');
      await expect(zone(page)).toHaveAccessibleDescription(/Type the nearest big city/);
      await expect(end(page)).toBeHidden();
      // It is already the 25th there. Counting from the day before would be a day too short.
      await zone(page).fill('auckland');
      await expect(end(page)).toHaveText(/Saturday,? 28\sNovember\sat\s7:00/);
      await expect(page.getByText('(Wednesday)')).toBeVisible();
      expect(found).toEqual([]);
    });
  }

  for (const path of ['/calculator/', '/aftercare/', '/embed/calculator/']) {
    inZone(`${path}: a link with a zone works on a machine without one`, async ({ launch }) => {
      const page = await launch('Etc/Unknown');
      await page.goto(`${path}${treated}`);
      await expect(end(page)).toHaveText(/Saturday,? 28\sNovember\sat\s15:00/);
      await expect(page.getByText('Time zone: London time')).toBeVisible();
    });
  }

  inZone('a link without a zone asks for it', async ({ launch }) => {
    const page = await launch('Etc/Unknown');
    await page.goto('/calculator/#treated=2026-11-24T15:00');
    await expect(zone(page)).toHaveAccessibleDescription(/Type the nearest big city/);
    await zone(page).fill('Tokyo');
    await expect(end(page)).toHaveText(/Friday,? 27\sNovember\sat\s15:00/);
  });

  inZone('the link maker asks for the zone after a time is typed', async ({ launch }) => {
    const page = await launch('Etc/Unknown');
    await page.goto('/clinics/');
    await page.getByLabel('Day', { exact: true }).fill('2026-11-24');
    await page.getByLabel('Time', { exact: true }).fill('15:00');
    const field = page.getByLabel('Time zone of your clinic');
    await expect(field).toBeVisible();
    await field.fill('london');
    await expect(page.getByRole('textbox', { name: 'Your link' })).toHaveValue(
      /zone=Europe\/London/,
    );
  });

  inZone('the leaflet leaves its lines blank, and says why', async ({ launch }) => {
    const page = await launch('Etc/Unknown');
    await page.goto('/leaflet/#treated=2026-11-24T15:00');
    await expect(page.getByText('The link does not say its time zone')).toBeVisible();
    await expect(page.locator('[data-part="end"] time')).toHaveCount(0);
  });
});

test.describe('a browser with missing features', () => {
  const lacks = [
    [
      'a zone',
      () => {
        const { resolvedOptions } = Intl.DateTimeFormat.prototype;
        Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
          return Object.assign(resolvedOptions.call(this), { timeZone: undefined });
        };
      },
    ],
    ['a list of zones', () => Reflect.deleteProperty(Intl, 'supportedValuesOf')],
    [
      'a list of languages',
      () => Object.defineProperty(Navigator.prototype, 'languages', { value: undefined }),
    ],
  ] as const;

  test('all missing at once: each page that reads links works', async ({ page }) => {
    const found = errors(page);
    for (const [, change] of lacks) await page.addInitScript(change);
    await page.clock.setFixedTime('2026-11-24T20:00:00Z');
    for (const path of ['/aftercare/', '/embed/calculator/', '/leaflet/']) {
      await page.goto(`${path}${treated}`);
      const onPaper = page.locator('tr:has([data-restriction="exercise"]) time');
      await expect(end(page).or(onPaper)).toHaveText(
        /Saturday,?\s28\sNovember(?:\s2026)?\sat\s15:00/,
      );
    }
    await page.goto(`/clinics/${treated}`);
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(
      /Wait until Saturday,? 28 November 2026 at 15:00: .*exercise/i,
    );
    expect(found).toEqual([]);
  });

  for (const [what, change] of lacks) {
    test(`${what}: the calculator works`, async ({ page }) => {
      const found = errors(page);
      await page.addInitScript(change);
      await page.clock.setFixedTime('2026-11-24T20:00:00Z');
      await page.goto('/calculator/');
      await page.getByLabel('Today').check();
      await page.getByLabel('What time did it end?').fill('15:00');
      await page.getByText('Time zone:').or(zone(page)).first().click();
      if (!(await zone(page).isVisible())) await page.getByText('Time zone:').click();
      await zone(page).fill('kyiv');
      await expect(end(page)).toHaveText(/Friday,? 27\sNovember\sat\s15:00/);
      expect(found).toEqual([]);
    });
  }
});

test('a zone that is not a place is rejected with instructions, and nothing is counted', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/#treated=2026-11-24T13:08&zone=Europe/London');
  await expect(end(page)).toBeVisible();
  await page.getByText('Time zone:').click();
  await zone(page).fill('BST');
  await expect(zone(page)).toHaveAccessibleDescription(
    /BST is short for more than one time zone: type the nearest big city, such as London\./,
  );
  await expect(page.getByText('Time zone: not known yet')).toBeVisible();
  await expect(end(page)).toBeHidden();
  await zone(page).fill('GMT-5');
  await expect(zone(page)).toHaveAccessibleDescription(/type the nearest big city/);
  await expect(end(page)).toBeHidden();
  await zone(page).fill('New York');
  await expect(end(page)).toHaveText(/Friday,? 27\sNovember\sat\s13:08/);
});

test('if a link’s zone is not a place, it asks, and does not use the device’s', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/#treated=2026-11-24T13:08&zone=BST');
  await expect(page.getByText('a time zone that we do not know')).toBeVisible();
  await expect(zone(page)).toBeVisible();
  await expect(zone(page)).toHaveValue('');
  await expect(end(page)).toBeHidden();
  await page.goto('/leaflet/#treated=2026-11-24T13:08&zone=BST');
  await expect(page.getByText('Write your times on the lines.')).toBeVisible();
  await expect(page.locator('[data-part="end"] time')).toHaveCount(0);
});

test('if the list of cities could not load, it says so', async ({ page, site }) => {
  site.hold(/^\/_astro\/read-link\./);
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/');
  await page.getByText('Time zone:').click();
  await zone(page).fill('Tokyo');
  await page.route('**/_astro/read-link.*', (route) => route.abort());
  await page.reload();
  // The field keeps what was typed, and stays open, since it is not a zone yet.
  await expect(zone(page)).toHaveValue('Tokyo');
  await expect(zone(page)).toHaveAccessibleDescription(/list of cities could not load/);
});
