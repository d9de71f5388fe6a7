import { expect, test, type Page } from '@playwright/test';

const exercise = (page: Page) => page.locator('[data-moment]:has([data-restriction="exercise"])');

async function open(page: Page, now = '2026-11-24T16:30:00Z', path = '/calculator/') {
  await page.clock.install({ time: new Date(now) });
  await page.goto(path);
}

async function fill(page: Page, date: string, time: string) {
  await page.getByLabel('Another day').check();
  await page.getByLabel('Date of your treatment').fill(date);
  await page.getByLabel('What time did it end?').fill(time);
}

for (const path of ['/calculator/', '/aftercare/']) {
  test(`${path}: works with the keyboard alone`, async ({ page }) => {
    await open(page, undefined, path);
    await page.getByLabel('Today').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByLabel('Yesterday')).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.type('1500');
    await expect(exercise(page).locator('time')).toHaveText(/Thursday,? 26\sNovember.*\s15:00/);
    for (let tabs = 0; tabs < 4; tabs += 1) {
      if (
        await page
          .getByRole('button', { name: 'Show my times' })
          .evaluate((b) => b === document.activeElement)
      )
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'When each wait is over' })).toBeFocused();
  });
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]) {
  test(`${viewport.width} px: an answer below the window scrolls into view from its start`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    await fill(page, '2026-11-24', '15:00');
    // Scroll the button to the bottom of the window, so that the answer is below it.
    await page.getByRole('button', { name: 'Show my times' }).evaluate((button) => {
      button.scrollIntoView({ block: 'end' });
    });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'When each wait is over' })).toBeFocused();
    await expect(page.locator('[data-part="treated"]')).toBeInViewport();
    await expect(exercise(page).locator('time')).toBeInViewport();
  });
}

test('runs on the browser’s own Temporal, with no polyfill loaded', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page);
  await fill(page, '2026-11-24', '15:00');
  await expect(exercise(page).locator('time')).toBeVisible();
  expect(await page.evaluate(() => String(Temporal.ZonedDateTime))).toContain('[native code]');
  expect(scripts.filter((url) => /global/.test(url))).toEqual([]);
});

test('works the same where the browser has no Temporal', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  await open(page);
  await fill(page, '2026-10-24', '15:00');
  await expect(exercise(page).locator('time')).toHaveText(/Tuesday,? 27\sOctober.*\s14:00/);
});

test('an empty form shows what to do at each field, and focuses the first', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Show my times' }).click();
  await expect(page.getByText('Choose the day of your treatment.')).toBeVisible();
  await expect(page.getByText('Enter the time when your treatment ended.')).toBeVisible();
  await expect(page.getByLabel('Today')).toBeFocused();
  await expect(page.getByLabel('What time did it end?')).toHaveAccessibleDescription(
    /Enter the time/,
  );
  await expect(page.getByLabel('What time did it end?')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Today').check();
  await page.getByLabel('What time did it end?').fill('09:30');
  await expect(page.getByText('Enter the time when your treatment ended.')).toBeHidden();
  await expect(exercise(page).locator('time')).toHaveText(/Friday,? 27\sNovember.*\s0?9:30/);
});

test('a date a century off is questioned politely, and the input stays', async ({ page }) => {
  await open(page);
  await fill(page, '1926-11-24', '15:00');
  await expect(page.getByText('That is more than a year ago. Check the year.')).toBeVisible();
  await expect(exercise(page).locator('time')).toBeHidden();
  await page.getByRole('button', { name: 'Show my times' }).click();
  await expect(page.getByLabel('Date of your treatment')).toBeFocused();
  await expect(page.getByLabel('Date of your treatment')).toHaveValue('1926-11-24');
});

test('a date that does not exist is reported', async ({ page }) => {
  await open(page);
  await page.getByLabel('Another day').check();
  await page.getByLabel('Date of your treatment').focus();
  await page.keyboard.type('30022026');
  await page.getByLabel('What time did it end?').fill('15:00');
  await page.getByRole('button', { name: 'Show my times' }).click();
  // Where the month comes first, the same keys give a year of five digits.
  const told = /There is no such date\.|Check the year: it has more than four digits\./;
  await expect(page.getByText(told)).toBeVisible();
});

test('when clocks go back, it explains so and takes the safe reading', async ({ page }) => {
  await open(page);
  await fill(page, '2026-10-25', '01:30');
  await expect(page.getByText('The clocks went back that day')).toBeVisible();
  await expect(exercise(page).locator('time')).toHaveAttribute(
    'datetime',
    /^2026-10-28T01:30\+00:00$/,
  );
});

test('when clocks go forward, it explains so and takes the later time', async ({ page }) => {
  await open(page);
  await fill(page, '2026-03-29', '01:30');
  await expect(page.getByText('The clocks went forward that day')).toBeVisible();
  await expect(exercise(page).locator('time')).toHaveAttribute(
    'datetime',
    /^2026-04-01T02:30\+01:00$/,
  );
});

test('counts down each minute, and says what comes next when the wait is over', async ({
  page,
}) => {
  await open(page, '2026-11-27T14:58:30Z');
  await fill(page, '2026-11-24', '15:00');
  await expect(exercise(page)).toContainText('today, in 2 minutes');
  await page.clock.runFor(60_000);
  await expect(exercise(page)).toContainText('today, in 1 minute');
  await page.clock.runFor(60_000);
  await expect(exercise(page)).toContainText('over; what comes next');
  await expect(exercise(page).getByText('Start gently.')).toBeVisible();
});

test('tells a screen reader the answer once, politely', async ({ page }) => {
  await open(page);
  await fill(page, '2026-11-24', '15:00');
  await page.clock.runFor(2000);
  const said = page.locator('[role=status][data-part=said]');
  await expect(said).toHaveText(/Wait until Friday,? 27\sNovember.*: Exercise, Swimming,/);
});

test('without JavaScript it shows the waits and a worked example', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/calculator/');
  await expect(exercise(page)).toContainText(/72\shours \(3\sdays\) after your treatment/);
  await expect(page.getByRole('button', { name: 'Show my times' })).toBeHidden();
  await expect(page.getByRole('row', { name: /Tuesday, 3.pm Friday, 3.pm/ })).toBeVisible();
  await context.close();
});

test('a treatment of long ago is asked about, and nothing is refused', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  const link = (day: string) => `/calculator/#treated=${day}T15:00&zone=Europe/London`;
  const question = page.locator('[data-part="future"]');
  await page.goto(link('2026-08-20'));
  await expect(question).toContainText('That was 3 months ago. Is the day right?');
  await expect(page.locator('[data-state="over"]').first()).toBeVisible();
  await question.getByRole('button', { name: 'Yes, it is right' }).click();
  await expect(question).toBeEmpty();
  await expect(page.locator('[data-state="over"]').first()).toBeVisible();
  await page.goto(link('2026-10-15'));
  await expect(question).toContainText('That was 40 days ago.');
  await question.getByRole('button', { name: 'No, change it' }).click();
  await expect(page.getByLabel('Another day')).toBeFocused();
  await page.goto(link('2026-11-14'));
  await expect(page.locator('[data-state="over"]').first()).toBeVisible();
  await expect(page.locator('[data-part="leaflet"]')).toBeVisible();
  await expect(question).toBeEmpty();
});
