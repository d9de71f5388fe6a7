import { expect, test, type Page } from '@playwright/test';
import type { LinkVersions } from '../../src/content/schemas/link-versions';
import { currentVersion } from '../fixtures/advice';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';
const clinic = 'clinic=Riverside&tel=020+7946+0018';
const old = `0&${clinic}&v=e65662&${treated}&1`;
const notice = (page: Page) => page.locator('[data-part="version"]');
/** The end of a wait, in the calculator or on the leaflet. */
const end = (page: Page, id: string) =>
  page.locator(`:is([data-moment], tr):has([data-restriction="${id}"]) time`);

async function open(page: Page, address: string) {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(address);
}

/** Answers as if the exercise of the older version had waited for 5 days. */
async function withLongerWait(page: Page) {
  await page.route('**/versions.json', async (route) => {
    const response = await route.fetch();
    const data = (await response.json()) as LinkVersions;
    data.versions['e65662']!.waits['exercise'] = 120;
    await route.fulfill({ response, json: data });
  });
}

for (const path of ['/calculator/', '/aftercare/', '/leaflet/', '/embed/calculator/']) {
  test(`${path}: a link from an older version says what changed since`, async ({ page }) => {
    await open(page, `${path}#${old}`);
    await expect(notice(page).locator('p').first()).toHaveText(
      'Your link is from our advice of 28 November 2026. Since then:',
    );
    await expect(notice(page).getByRole('listitem')).toHaveCount(3);
    await expect(notice(page)).toContainText('Make-up: from 1 day to 3 days.');
    await expect(end(page, 'make-up')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    const more = notice(page).getByRole('link', { name: 'All changes since then' });
    await expect(more).toHaveAttribute('href', /^\/changes\/#0&.*&at=since-e65662$/);
    expect(await more.getAttribute('target')).toBe(path.startsWith('/embed/') ? '_blank' : null);
  });

  test(`${path}: a wait that was longer then stays, and is said to come from then`, async ({
    page,
  }) => {
    await withLongerWait(page);
    await open(page, `${path}#${old}`);
    await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-29T15:00/);
    await expect(end(page, 'swimming')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await expect(notice(page)).toContainText(
      'Our advice then asked for longer, and the times here keep that: exercise 5 days.',
    );
    const item = page.locator('[data-hours][data-restriction="exercise"]');
    await expect(item).toContainText('our advice');
    await expect(item).not.toContainText('your clinic asks for');
  });
}

test('the longer wait goes along to the leaflet and back', async ({ page }) => {
  await withLongerWait(page);
  await open(page, `/calculator/#${old}`);
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-29T15:00/);
  await page.getByRole('link', { name: 'Print a leaflet' }).click();
  await expect(page).toHaveURL(`/leaflet/#${old}`);
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-29T15:00/);
  await page.locator('[data-part="calculator"]').click();
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-29T15:00/);
});

test('a clinic’s own wait that is longer still counts, and Back to a link of today takes all back', async ({
  page,
}) => {
  await withLongerWait(page);
  await open(page, `/calculator/#0&v=${currentVersion}&${treated}&1`);
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await expect(notice(page)).toHaveCount(0);
  await page.evaluate((hash) => (location.hash = hash), `0&exercise=144&v=e65662&${treated}&1`);
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-30T15:00/);
  await expect(page.locator('[data-hours][data-restriction="exercise"]')).toContainText(
    'your clinic asks for',
  );
  await page.goBack();
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await expect(notice(page)).toHaveCount(0);
});

test('a link without a time keeps its version for the time that is typed', async ({ page }) => {
  await withLongerWait(page);
  await open(page, '/calculator/#0&v=e65662&1');
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('15:00');
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-29T15:00/);
  await expect(page).toHaveURL(/#0&v=e65662&treated=/);
});

test('of an unknown version nothing is claimed', async ({ page }) => {
  await open(page, `/calculator/#0&exercise=96&v=ffffff&${treated}&1`);
  await expect(notice(page)).toHaveText(
    /^Your link names a version of our advice that we do not know\. These times are by today’s advice\./,
  );
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-28T15:00/);
});

test('what is no version is ignored, and loads nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, `/calculator/#0&v=%3Cb%3Elatest&${treated}&1`);
  await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await expect(notice(page)).toHaveCount(0);
  await expect(page.locator('[data-part="problems"] li')).toHaveCount(0);
  expect(asked).not.toContain('/versions.json');
});

for (const path of ['/calculator/', '/leaflet/']) {
  test(`${path}: offline, the answer stays, and the page says what it could not load`, async ({
    page,
  }) => {
    await page.route('**/versions.json', (route) => route.abort());
    await open(page, `${path}#${old}`);
    await expect(end(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await expect(notice(page)).toHaveText(/^What changed since your link was made could not load/);
    await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside, 020 7946 0018');
  });
}

test('the way to help stands above the notice', async ({ page }) => {
  await open(page, `/calculator/#${old}`);
  await expect(notice(page)).toBeVisible();
  const above = async () => {
    const help = await page.locator('.answer-help').boundingBox();
    const box = await notice(page).boundingBox();
    return box!.y - help!.y;
  };
  await expect.poll(above).toBeGreaterThan(0);
});

test('an answer kept on the device says so too', async ({ page }) => {
  await open(page, `/calculator/#${old}`);
  await page.getByLabel('Keep on this device').check();
  await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
  await page.goto('/');
  await page.goto('/calculator/');
  await expect(notice(page)).toContainText('These times were kept with our advice of 28 November');
});

test('the page of changes opens every day since the link’s version', async ({ page }) => {
  await page.goto('/changes/#since-e65662');
  await expect(page.locator('#since-e65662')).toContainText('Everything above is newer');
  await expect(page.locator('#since-e65662')).toBeInViewport();
  await expect(page.getByText('Warning signs worded more safely')).toBeVisible();
  await expect(page.getByText('The first version of every page')).toBeHidden();
  await page.locator('#since-e65662').getByRole('link', { name: 'Read it as it was' }).click();
  await expect(page.locator('h1')).toHaveText(/^Old advice: /);
});
