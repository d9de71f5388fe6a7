import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { currentVersion } from '../fixtures/advice';

async function answered(page: Page, now = '2026-11-24T16:30:00Z') {
  await page.clock.install({ time: new Date(now) });
  await page.goto('/calculator/#treated=2026-11-24T15:00&zone=Europe/London');
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
}

test('there is nothing to save or print before there is an answer', async ({ page }) => {
  await page.goto('/calculator/');
  await expect(page.getByRole('button', { name: 'Add to calendar' })).toBeHidden();
});

test('the calendar file holds each moment at which waits end, read by another library', async ({
  page,
}) => {
  await answered(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const exercise = events.find(({ summary }) => /: .*exercise/.test(summary));
  expect(exercise?.startDate.toJSDate().toISOString()).toBe('2026-11-27T15:00:00.000Z');
  const moments = events.filter(({ startDate }) => !startDate.isDate);
  expect(moments).toHaveLength(
    await page.locator('[data-moment], [data-darker-skin]').filter({ visible: true }).count(),
  );
  // No browser tells a page whether it saved a file.
  await expect(page.locator('[data-part="saved"]')).toContainText('If nothing happened');
});

test('the calendar file omits waits that are over, and without any wait there is no file', async ({
  page,
}) => {
  await answered(page, '2026-11-26T16:30:00Z');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const starts = [...text.matchAll(/DTSTART:(\w+)/g)].map(([, start]) => start!);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.every((start) => start > '20261126T163000Z')).toBe(true);
  await page.clock.setFixedTime('2027-01-26T16:30:00Z');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  await expect(page.locator('[data-part="saved"]')).toContainText('counted waits are over');
});

test('if the calendar can’t load, it says so and keeps the answer', async ({ page }) => {
  await page.route('**/_astro/calendar*', (route) => route.abort());
  await answered(page);
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  await expect(page.locator('[data-part="saved"]')).toContainText('could not load');
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
});

test('the times can be copied as text, with a link that restores them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await answered(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('[data-part="taken"]')).toHaveText('The times are copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/Wait until Friday,? 27 November.* 15:00: exercise/);
  expect(text).toMatch(/Exercise, .*: On brown or black skin, wait \d/);
  expect(text).toMatch(/^Call an ambulance now: .*fast-swelling lips or face.*a faint/m);
  expect(text).toMatch(/^Go to an emergency department now: /m);
  expect(text).toContain(`${new URL(page.url()).origin}/get-help/`);
  expect(text).toContain(
    `/calculator/#0&v=${currentVersion}&treated=2026-11-24T15:00&zone=Europe/London&1`,
  );
  expect(text).toContain(` · ${currentVersion}`);
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.locator('[data-part="taken"]')).toContainText('The link is copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(
    page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
  ).toHaveAttribute('datetime', /^2026-11-27T15:00/);
});

test('if the browser refuses to copy, the text is shown for copying by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await answered(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const box = page.getByRole('textbox', { name: 'Text to copy' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(/Wait until .*: exercise/);
});

/** Replaces the browser's print function with one that fires these events. */
async function printsWith(page: Page, ...events: string[]) {
  await page.evaluate((names) => {
    window.print = () => names.forEach((name) => dispatchEvent(new Event(name)));
  }, events);
  await page.getByRole('button', { name: 'Print the times' }).click();
}
/** What a print of the whole page has, and one of the times has not. */
const foot = (page: Page) => page.getByRole('contentinfo');

test('printing the times gives one page with nothing else', async ({ page }) => {
  await answered(page);
  for (const format of ['A4', 'Letter']) {
    await page.emulateMedia({ media: null });
    await printsWith(page, 'beforeprint');
    await page.emulateMedia({ media: 'print' });
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toBeVisible();
    await expect(
      page.getByText('If your clinic gave you a longer wait, follow your clinic.', { exact: true }),
    ).toBeVisible();
    await expect(foot(page)).toBeHidden();
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
  await expect(page.locator('[data-part="taken"]')).toBeEmpty();
});

test('printing leaves nothing behind, and an early afterprint event still prints the times', async ({
  page,
}) => {
  await answered(page);
  await page.clock.pauseAt('2026-11-24T16:31:00Z');
  await printsWith(page, 'beforeprint', 'afterprint');
  await page.emulateMedia({ media: 'print' });
  await expect(foot(page)).toBeHidden();
  await page.clock.runFor(5000);
  await expect(foot(page)).toBeVisible();
});

test('if the browser prints nothing, it says what to do, and a later print is complete', async ({
  page,
}) => {
  await answered(page);
  await printsWith(page);
  await expect(page.locator('[data-part="taken"]')).toContainText('If nothing happened');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(foot(page)).toBeVisible();
});

test('if the browser cannot print at all, the message does not mention the network', async ({
  page,
}) => {
  await answered(page);
  await page.evaluate(() => Reflect.set(window, 'print', undefined));
  await page.getByRole('button', { name: 'Print the times' }).click();
  await expect(page.locator('[data-part="taken"]')).toHaveText(/^If nothing happened/);
});

test.describe('saving on the device', () => {
  test('saves nothing without consent', async ({ page }) => {
    await answered(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('with consent, the time is restored at the next visit, and one button forgets it', async ({
    page,
  }) => {
    await answered(page);
    await page.getByLabel('Keep on this device').check();
    await expect(page.locator('[data-part="kept"]')).toContainText('Kept on this device');
    await page.goto('/aftercare/');
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await expect(page.getByLabel('Keep on this device')).toBeChecked();
    await page.getByRole('button', { name: 'Forget it now' }).click();
    await expect(page).toHaveURL(/\/aftercare\/$/);
    await expect(page.locator('[data-part="kept"]')).toContainText('Nothing is kept');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('forgets it when the last wait is over', async ({ page }) => {
    await answered(page);
    await page.getByLabel('Keep on this device').check();
    await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
    await page.clock.setFixedTime('2027-01-01T00:00:00Z');
    await page.goto('/aftercare/');
    await expect(page.locator('restriction-calculator[data-ready]')).toBeVisible();
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toBeHidden();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  });

  const other = 'treated=2026-11-23T10:00&zone=Europe/London';
  const kept = (page: Page) =>
    page.evaluate(() => localStorage.getItem('restriction-calculator') ?? '');
  const end = (page: Page) => page.locator('[data-moment]:has([data-restriction="exercise"]) time');

  for (const how of ['in the open tab', 'in a new load']) {
    test(`another link ${how} does not replace the saved treatment without consent`, async ({
      page,
    }) => {
      await answered(page);
      await page.getByLabel('Keep on this device').check();
      await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
      if (how === 'in a new load') await page.goto('about:blank');
      await page.goto(`/calculator/#${other}`);
      await expect(end(page)).toHaveAttribute('datetime', /^2026-11-26T10:00/);
      await expect(page.locator('[data-part="kept"]')).toContainText('Another treatment is kept');
      await expect(page.getByLabel('Keep on this device')).not.toBeChecked();
      expect(await kept(page)).toContain('2026-11-24T15:00');
      await page.getByLabel('What time did it end?').fill('11:00');
      await expect(end(page)).toHaveAttribute('datetime', /^2026-11-26T11:00/);
      expect(await kept(page)).toContain('2026-11-24T15:00');

      await page.getByLabel('Keep on this device').check();
      await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
      expect(await kept(page)).toContain('2026-11-23T11:00');
    });
  }

  test('the saved treatment can be forgotten while another link is shown, also after a reload', async ({
    page,
  }) => {
    await answered(page);
    await page.getByLabel('Keep on this device').check();
    await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
    await page.reload();
    await expect(page.getByLabel('Keep on this device')).toBeChecked();
    await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
    await page.goto(`/calculator/#${other}`);
    await expect(page.locator('[data-part="kept"]')).toContainText('Another treatment is kept');
    await page.getByRole('button', { name: 'Forget it now' }).click();
    await expect.poll(() => kept(page)).toBe('');
    await page.reload();
    await expect(end(page)).toHaveAttribute('datetime', /^2026-11-26T10:00/);
  });

  test('another tab does not replace the saved treatment without consent', async ({
    page,
    context,
  }) => {
    await answered(page);
    await page.getByLabel('Keep on this device').check();
    await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
    const tab = await context.newPage();
    await tab.clock.setFixedTime('2026-11-24T16:30:00Z');
    await tab.goto(`/calculator/#${other}`);
    await tab.getByLabel('Keep on this device').check();
    await expect(page.locator('[data-part="kept"]')).toContainText('Another treatment is kept');
    await page.getByLabel('What time did it end?').fill('14:00');
    await expect(page).toHaveURL(/T14:00/);
    expect(await kept(page)).toContain('2026-11-23T10:00');
    await tab.getByRole('button', { name: 'Forget it now' }).click();
    await expect(page.locator('[data-part="kept"]')).toContainText('Off: nothing is kept');
  });

  test('a treatment that is over does not delete another saved one', async ({ page }) => {
    await answered(page);
    await page.getByLabel('Keep on this device').check();
    await expect(page.locator('[data-part="kept"]')).toHaveText(/^Kept on this device/);
    const last = await page
      .locator('[data-moment] time')
      .evaluateAll((times) =>
        Math.max(...times.map((time) => Date.parse((time as HTMLTimeElement).dateTime))),
      );
    await page.goto(`/calculator/#${other}`);
    await expect(page.locator('[data-part="kept"]')).toContainText('Another treatment is kept');
    // The other treatment began 29 hours earlier.
    await page.clock.setFixedTime(last - 3_600_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.locator('[data-part="next"]')).toContainText('counted waits are over');
    expect(await kept(page)).toContain('2026-11-24T15:00');
  });

  test('blocked storage is handled, and reported', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await answered(page);
    await page.getByLabel('Keep on this device').click();
    await expect(page.locator('[data-part="kept"]')).toContainText('does not let this page keep');
    await expect(page.getByLabel('Keep on this device')).not.toBeChecked();
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toBeVisible();
  });
});
