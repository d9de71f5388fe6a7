import { expect, type Page } from '@playwright/test';
import { errors, script, test } from '../fixtures/site-test';

const treated = '#treated=2026-11-24T15:00&zone=Europe/London';
const end = (page: Page) => page.locator('[data-moment]:has([data-restriction="exercise"]) time');
const rule = (page: Page) => page.locator('[data-moment]:has([data-restriction="exercise"])');
const lateLine = (page: Page) => page.getByText('this page can’t count for you');
const ask = (page: Page) => page.getByRole('button', { name: 'Show my times' }).click();
const taken = (page: Page) => page.locator('[data-part="taken"]');

/** Types a treatment, key by key. */
async function type(page: Page, date = '2026-11-24', time = '15:00') {
  await page.getByLabel('Another day').check();
  await page.getByLabel('Date of your treatment').fill(date);
  await page.getByLabel('What time did it end?').fill(time);
}

async function expectTyped(page: Page, date = '2026-11-24', time = '15:00') {
  await expect(page.getByLabel('Another day')).toBeChecked();
  await expect(page.getByLabel('Date of your treatment')).toHaveValue(date);
  await expect(page.getByLabel('What time did it end?')).toHaveValue(time);
}

/** Changes the page's HTML in transit. */
const changed = (page: Page, change: (html: string) => string) =>
  page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: change(await response.text()) });
  });

test.describe('JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the waits, and how to count them', async ({ page }) => {
    await page.goto('/calculator/');
    await expect(rule(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show my times' })).toBeHidden();
    await lateLine(page).getByRole('link', { name: 'See an example' }).click();
    await expect(page.locator('#worked-example')).toBeInViewport();
  });
});

for (const path of ['/', '/aftercare/', '/how-it-works/', '/conditions/', '/questions/']) {
  test(`style missing: ${path} reads in the right order`, async ({ page }) => {
    await changed(page, (html) => html.replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, ''));
    await page.goto(path);
    await expect(page.locator('style')).toHaveCount(0);
    const tops = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('.skip-link, header, h1, .summary, main h2, footer'),
        (element) => element.getBoundingClientRect().top,
      ),
    );
    expect(tops.length).toBeGreaterThan(4);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  });
}

test('font blocked: the text shows at once, and fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/aftercare/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const [shown, wide] = await page.evaluate(() => [
    // A font that does not load at once is replaced by the next in the list. CSS Fonts 4, section 11.1.
    [...document.fonts].filter(({ status }) => status === 'error').map(({ display }) => display),
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
  ]);
  expect(shown).toEqual(['optional']);
  expect(wide).toBe(0);
});

test('storage blocked: the calculator works, and says that it can’t save', async ({ page }) => {
  const found = errors(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/');
  await type(page);
  await expect(end(page)).toHaveText(/27\sNovember.*\s15:00/);
  await page.getByLabel('Keep on this device').click();
  await expect(page.locator('[data-part="kept"]')).toContainText('does not let this page keep');
  await expect(page.getByLabel('Keep on this device')).not.toBeChecked();
  await expectTyped(page);
  expect(found).toEqual([]);
});

for (const [clock, question] of [
  ['2001-01-20T12:00:00Z', 'more than a year from now'],
  ['2029-11-25T12:00:00Z', 'more than a year ago'],
] as const) {
  test(`clock at ${clock}: a correct date is questioned, with the device’s date, and stays`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(clock);
    await page.goto(`/calculator/${treated}`);
    await expect(page.getByText(question)).toContainText('date right on your device');
    await expectTyped(page);
    await expect(page).toHaveURL(/treated=2026-11-24T15:00/);
    await page.clock.setFixedTime('2026-11-24T16:30:00Z');
    await page.reload();
    await expect(end(page)).toHaveText(/27\sNovember.*\s15:00/);
  });

  test(`clock at ${clock}: "today" names its weekday, and counts full hours from it`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(clock);
    await page.goto('/calculator/');
    const day = new Date(clock).toLocaleDateString('en-GB', { weekday: 'long' });
    await expect(page.getByText(`(${day})`)).toBeVisible();
    await page.getByLabel('Today').check();
    await page.getByLabel('What time did it end?').fill('11:00');
    await expect(page.locator('[data-moment]:has([data-restriction="exercise"])')).toContainText(
      'in 2 days 23 hours',
    );
  });
}

test.describe('a device in another zone', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('a link keeps the zone of the treatment', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-24T16:30:00Z');
    await page.goto(`/calculator/${treated}`);
    await expect(end(page)).toHaveText(/27\sNovember.*\s15:00/);
    await expect(page.locator('[data-part="zone"]')).toHaveText('London time');
  });
});

test('slow network: the text shows before script and font, and nothing moves when they load', async ({
  page,
  site,
}) => {
  const session = await page.context().newCDPSession(page);
  // As slow as Lighthouse's "slow 3G".
  const kilobit = 1024 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400 * kilobit,
    uploadThroughput: 400 * kilobit,
  });
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  site.hold(/^\/_astro\//);
  await page.goto('/aftercare/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.summary')).toBeVisible();
  await expect(rule(page)).toBeVisible();
  await page.getByRole('heading', { name: 'What to avoid' }).scrollIntoViewIfNeeded();
  site.release();
  await expect(page.locator('restriction-calculator[data-ready]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  const shifts = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(globalThis.shifts)));
      }),
  );
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
});

test('slow network: input from before the script loads is answered, and sent nowhere', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  site.hold(/^\/_astro\//);
  await page.goto('/calculator/#exercise=96', { waitUntil: 'commit' });
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('15:00');
  await ask(page);
  site.release();
  await expect(end(page)).toHaveText(/Saturday,? 28\sNovember.*\s15:00/);
  await expect(page.getByLabel('Today')).toBeChecked();
  await expect(page.getByLabel('What time did it end?')).toHaveValue('15:00');
  expect(page.url()).not.toContain('?');
});

test('the calculator’s script is missing: the waits are shown, with a message', async ({
  page,
  site,
}) => {
  site.change(script('RestrictionCalculator'), 404);
  await page.clock.install();
  await page.goto('/aftercare/');
  await expect(rule(page)).toBeVisible();
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('15:00');
  await ask(page);
  await expect(page).toHaveURL(/\/aftercare\/$/);
  await expect(page.getByLabel('What time did it end?')).toHaveValue('15:00');
  await finishAnimations(page);
  await expect(lateLine(page)).toBeVisible();
});

test('if the script loads, that message never shows', async ({ page }) => {
  await page.goto('/aftercare/');
  await expect(page.locator('restriction-calculator[data-ready]')).toBeAttached();
  await finishAnimations(page);
  await expect(lateLine(page)).toBeHidden();
});

test('a deploy while a page is open: lazily loaded parts report it, and a reload keeps the times', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/');
  const gone = script('share-actions');
  site.change(gone, 404);
  await type(page);
  await expect(end(page)).toBeVisible();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(taken(page)).toContainText('load the page again. Your times stay.');
  await expectTyped(page);
  site.change(gone);
  await page.reload();
  await expect(end(page)).toHaveText(/27\sNovember.*\s15:00/);
  await expectTyped(page);
});

test('the link reader is missing: the form says so, and the link stays', async ({ page, site }) => {
  const gone = script('read-link');
  site.change(gone, 404);
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/${treated}`);
  await expect(page.getByText('The times in your link could not load')).toBeVisible();
  await expect(page).toHaveURL(/treated=2026-11-24T15:00/);
  await type(page, '2026-11-23', '10:00');
  await expect(end(page)).toHaveText(/26\sNovember.*\s10:00/);
});

test('the search’s script is missing: the search page opens instead', async ({ page, site }) => {
  site.change(script('dialog'), 404);
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('slow network: input from before the search opens is searched for', async ({ page, site }) => {
  const dialogScript = script('dialog');
  const asked = page.waitForRequest((request) => request.url().endsWith(dialogScript));
  await page.goto('/risks/');
  site.hold(/^\/_astro\/dialog\./);
  await page.keyboard.press('Control+k');
  await asked;
  await page.keyboard.type('sun/pool');
  site.release();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toHaveValue('sun/pool');
  await expect(dialog.getByRole('status')).toContainText('sun');
  await page.keyboard.type('s');
  await expect(dialog.getByRole('searchbox')).toHaveValue('sun/pools');
});

test('the search’s script is missing: the input is passed to the search page', async ({
  page,
  site,
}) => {
  site.change(script('dialog'), 404);
  site.hold(/^\/_astro\/dialog\./);
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pool');
  site.release();
  await expect(page).toHaveURL(/\/search\/\?q=pool$/);
  await expect(page.getByRole('searchbox')).toHaveValue('pool');
});

test('an old browser without modules: the waits are shown', async ({ page }) => {
  await changed(page, (html) => html.replaceAll(/<script type="module"[^>]*><\/script>/g, ''));
  await page.goto('/calculator/');
  await expect(rule(page)).toBeVisible();
  await expect(end(page)).toBeHidden();
  await finishAnimations(page);
  await expect(lateLine(page)).toBeVisible();
  await page.getByRole('link', { name: 'Search' }).first().click();
  await expect(page).toHaveURL(/\/search\/$/);
});

test('an old browser without Temporal: the calculator works', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('/calculator/');
  await type(page);
  await expect(end(page)).toHaveText(/27\sNovember.*\s15:00/);
});

test('without Temporal and without the polyfill, the waits are shown', async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  site.change(script('global.esm'), 404);
  await page.goto('/calculator/');
  await expect(rule(page)).toBeVisible();
  await finishAnimations(page);
  await expect(lateLine(page)).toBeVisible();
});

/** Skips the page's animations to save time. */
const finishAnimations = (page: Page) =>
  page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

declare global {
  var shifts: number[];
}
