import { expect, test, type Page } from '@playwright/test';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';
const time = (page: Page, id: string) =>
  page.locator(`[data-moment]:has([data-restriction="${id}"]) time`);
const problems = (page: Page) => page.locator('[data-part="problems"] li');

async function open(page: Page, fragment: string, path = '/calculator/') {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`${path}#${fragment}`);
}

for (const path of ['/calculator/', '/aftercare/']) {
  test(`${path}: a link restores the treatment, its zone and the clinic’s longer wait`, async ({
    page,
  }) => {
    await open(page, 'treated=2026-11-24T15:00&zone=America/New_York&exercise=96', path);
    await expect(page.getByLabel('Another day')).toBeChecked();
    await expect(page.getByLabel('Date of your treatment')).toHaveValue('2026-11-24');
    await expect(page.getByLabel('What time did it end?')).toHaveValue('15:00');
    await expect(time(page, 'exercise')).toHaveAttribute('datetime', '2026-11-28T15:00-05:00');
    await expect(time(page, 'swimming')).toHaveAttribute('datetime', '2026-11-27T15:00-05:00');
    await expect(page.locator('[data-restriction="exercise"]')).toContainText(
      /your clinic asks for \d+\sdays \(this guide’s shortest: 3\sdays\)/,
    );
    await expect(problems(page)).toHaveCount(0);
  });
}

test('a link whose time zone ends waits earlier than the device’s says so, until another zone is typed', async ({
  page,
}) => {
  await open(page, 'treated=2026-11-24T15:00&zone=Pacific/Kiritimati');
  const notice = page.getByText(
    /^These times count by Kiritimati time\. If you were treated where you are now, each wait ends about 14\shours later/,
  );
  await expect(notice).toBeVisible();
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', '2026-11-27T15:00+14:00');
  const fold = page.locator('details:has([name="zone"])');
  await fold.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await page.getByLabel('Time zone where you were treated').fill('London');
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', '2026-11-27T15:00+00:00');
  await expect(notice).toHaveCount(0);
  // A zone that ends them later takes nothing from the reader.
  await page.evaluate(() => {
    location.hash = 'treated=2026-11-24T15:00&zone=America/New_York';
  });
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', '2026-11-27T15:00-05:00');
  await expect(page.getByText('These times count by')).toHaveCount(0);
});

test('another link in the open tab changes the answer, and Back restores the first', async ({
  page,
}) => {
  await open(page, treated);
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await page.evaluate(() => {
    location.hash = 'treated=2026-11-20T09:30&zone=Europe/London';
  });
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-23T09:30/);
  await page.goBack();
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
});

test('the address follows the answer, so that a reload loses nothing', async ({ page }) => {
  await open(page, treated);
  await expect(time(page, 'exercise')).toBeVisible();
  await page.getByLabel('What time did it end?').fill('18:45');
  await expect(page).toHaveURL(/#0&v=[0-9a-f]{6}&treated=2026-11-24T18:45&zone=Europe\/London&1$/);
  await page.reload();
  await expect(page.getByLabel('What time did it end?')).toHaveValue('18:45');
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T18:45/);
});

test('an anchor in the page is not link state', async ({ page }) => {
  await open(page, 'exercise', '/aftercare/');
  await expect(problems(page)).toHaveCount(0);
  await expect(page.locator('#exercise')).toBeInViewport();
});

test('a shorter wait is refused with an explanation, and the form stays usable', async ({
  page,
}) => {
  await open(page, `${treated}&exercise=24`);
  await expect(problems(page)).toHaveText([
    'The link asked for a shorter wait than ours for: Exercise. We keep ours.',
    // The number is at the link's end, so a digit of it may have been cut off.
    'Your clinic’s own waits may be missing. Ask your clinic.',
  ]);
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await page.getByLabel('What time did it end?').fill('16:00');
  await expect(time(page, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T16:00/);
});

for (const path of ['/calculator/', '/aftercare/']) {
  test(`${path}: a link opens at its answer, and a reload keeps the scroll position`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    // With a fixed clock, the page can't see the navigation type.
    const now = new Date().toISOString().slice(0, 16);
    await page.goto(
      `${path}#treated=${now}&zone=UTC&exercise=96&clinic=Riverside&tel=020+7946+0018`,
    );
    await expect(page.locator('[data-part="clinic"]')).toBeInViewport();
    await expect(time(page, 'exercise')).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.reload();
    await expect(time(page, 'exercise')).toBeVisible();
    await expect(page.locator('h1')).toBeInViewport();
  });
}

test('a link with an error opens at the message', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `${treated}&exercise=48`);
  await expect(time(page, 'exercise')).toBeVisible();
  await expect(page.locator('h1')).toBeInViewport();
});

test('a broken link is explained, without an exception', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, 'treated=soon&zone=Mars&exercise=-1&x=%3Cimg%20src=x%20onerror=alert(1)%3E');
  await expect(problems(page)).toHaveCount(5);
  await expect(problems(page).last()).toHaveText(
    'Your clinic’s own waits may be missing. Ask your clinic.',
  );
  await expect(page.locator('main img')).toHaveCount(0);
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('09:00');
  await expect(time(page, 'exercise')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a clinic’s name and number are shown as text, for the reader to check', async ({ page }) => {
  await open(page, `${treated}&clinic=Riverside+%26+Co&tel=020+7946+0018`);
  const clinic = page.locator('[data-part="clinic"]');
  await expect(clinic).toHaveText(
    'Questions? Riverside & Co, 020 7946 0018. From the link, not checked by this guide: check them.',
    { useInnerText: true },
  );
  await expect(clinic.getByRole('link')).toHaveAttribute('href', 'tel:02079460018');
});

test('a deceptive name or number is left out', async ({ page }) => {
  await open(page, `${treated}&clinic=%E2%80%AEcinilC&tel=0800-CALL`);
  await expect(page.locator('[data-part="clinic"]')).toBeEmpty();
  await expect(problems(page)).toHaveCount(2);
});
