import { expect, test, type Page } from '@playwright/test';
import { dataFile } from '../fixtures/content-files';

const days = dataFile('content/days.yaml') as unknown as { id: string; name: string }[];
const cards = dataFile('content/warning-signs.yaml') as unknown as {
  id: string;
  heading: string;
  signs: { text: string }[];
}[];

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the days open with a tap, and hold what is usual, what to do, waits and signs', async ({
    page,
  }) => {
    await page.goto('/aftercare/');
    const list = page.locator('.day');
    await expect(list).toHaveCount(days.length);
    for (const [index, { name }] of days.entries()) {
      const day = list.nth(index);
      await expect(day.locator('summary')).toContainText(name);
      await expect(day.getByText(/^Usual/)).toBeHidden();
      await day.locator('summary').click();
      for (const label of [/^Usual/, /^Do$/]) {
        await expect(day.getByText(label)).toBeVisible();
      }
      await expect(day.locator('.call-if').first()).toBeVisible();
    }
    await expect(page.locator('#day-2').getByText('Still has to wait')).toBeVisible();
    await expect(page.locator('#day-3').getByText(/^Ends today/)).toBeVisible();
  });

  test('a link to a card of warning signs opens it, and a tap does too', async ({ page }) => {
    await page.goto('/aftercare/#call-today');
    const sign = (id: string) => page.locator(`#${id} li`).first();
    await expect(sign('call-today')).toBeInViewport();
    await expect(sign('talk-to-your-clinic')).toBeHidden();
    await page.locator('#talk-to-your-clinic summary').click();
    await expect(sign('talk-to-your-clinic')).toBeVisible();
  });

  test('the number of a source, and the line above them, show the folded sources', async ({
    page,
  }) => {
    await page.goto('/aftercare/');
    const sources = page.locator('.page-sources li');
    await expect(sources.first()).toBeHidden();
    await page.locator('.cite a').first().click();
    await expect(page.locator('.page-sources li:target')).toBeInViewport();
    await page.goto('/aftercare/');
    await page.getByText(/^Show the \d+\ssources of this page$/).click();
    await expect(sources.last()).toBeVisible();
  });

  test('the table says what is usual on each day, and whom to call, word for word', async ({
    page,
  }) => {
    await page.goto('/questions/what-is-normal/');
    const rows = page.locator('.usual-table tbody');
    for (const row of await rows.all()) {
      await row.locator('summary').click();
      for (const level of await row.locator('.call-if').all()) {
        const heading = await level.locator('.care-card-heading > span').innerText();
        const card = cards.find((each) => heading.includes(each.heading));
        expect(card, heading).toBeDefined();
        const known = card!.signs.map(({ text }) => text.replace(/ ?\{.*/, ''));
        for (const sign of await level.locator('li').allInnerTexts()) {
          expect(
            known.some((text) => sign.replace(/\u00a0/g, ' ').startsWith(text)),
            sign,
          ).toBe(true);
        }
      }
    }
  });
});

test('on paper, every day and every sign is open', async ({ page }) => {
  await page.goto('/aftercare/');
  await page.emulateMedia({ media: 'print' });
  for (const { id } of days) {
    const height = await page
      .locator(`#${id} .day-body`)
      .evaluate((body) => body.getBoundingClientRect().height);
    expect(height, id).toBeGreaterThan(0);
  }
  for (const { id } of cards) {
    await expect(page.locator(`#${id} li`).first()).toBeVisible();
  }
  await expect(page.locator('.page-sources li').first()).toBeVisible();
});

for (const [size, width] of [
  ['a phone', 360],
  ['a laptop', 1280],
] as const) {
  test(`on ${size}, the day that a script marks says so in words`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/questions/what-is-normal/');
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('[data-day~="2"]'))
        part.setAttribute('data-today', '');
    });
    const marked = width < 1024 ? '.usual-cell[data-today] .usual-days' : 'th[data-today]';
    await expect(page.locator(marked).first().getByText('today')).toBeVisible();
    // No other day says so.
    const cells = await page.locator(':is(.usual-cell, .usual-over)[data-today]').count();
    await expect(page.locator('thead .usual-today:visible')).toHaveCount(1);
    await expect(page.locator('tbody .usual-today:visible')).toHaveCount(width < 1024 ? cells : 0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';

test.describe('the table of what is usual', () => {
  const marked = (page: Page) => page.locator('thead [data-today]');

  test.beforeEach(async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-26T00:30:00Z') });
  });

  test('marks today when it is opened from an answer', async ({ page }) => {
    await page.goto(`/calculator/#${treated}`);
    const table = page.getByRole('link', { name: 'All days in one table' });
    await expect(table).toHaveAttribute('href', /treated=/);
    await table.click();
    await expect(marked(page)).toHaveAttribute('data-day', /\b2\b/);
    await expect(marked(page)).toHaveCount(1);
    await expect(page.getByText('For you, today is day 2.')).toBeInViewport();
  });

  test('marks today by the answer that the browser keeps', async ({ page }) => {
    await page.goto(`/calculator/#${treated}`);
    await page.getByLabel('Keep on this device').click();
    await page.goto('/questions/what-is-normal/');
    await expect(marked(page)).toHaveAttribute('data-day', /\b2\b/);
  });

  test('marks no day where nothing is known', async ({ page }) => {
    await page.goto('/questions/what-is-normal/');
    await expect(marked(page)).toHaveCount(0);
  });

  for (const [name, state] of [
    ['an unknown zone', 'treated=2026-11-24T15:00&zone=Nowhere/Land'],
    ['a damaged time', 'treated=2026-11-&zone=Europe/London'],
    ['a day that does not exist', 'treated=2026-19-39T15:00&zone=Europe/London'],
  ] as const) {
    test(`marks no day for ${name}`, async ({ page }) => {
      const loaded = page.waitForEvent('requestfinished', (request) =>
        request.url().includes('/treated-day.'),
      );
      await page.goto(`/questions/what-is-normal/#${state}`);
      await loaded;
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await expect(marked(page)).toHaveCount(0);
    });
  }
});

test('an answer leads to the first night until the day after, and not later', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T08:00:00Z') });
  await page.goto(`/calculator/#${treated}`);
  const night = page
    .locator('restriction-calculator')
    .getByRole('link', { name: /night of your session/ });
  await expect(night).toBeVisible();
  await page.clock.setFixedTime('2026-11-26T08:00:00Z');
  await page.reload();
  await expect(page.locator('.days [data-today] summary')).toContainText('Day 2');
  await expect(night).toBeHidden();
});

test('half an hour after midnight it is still the first night', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T00:30:00Z') });
  const late = 'treated=2026-11-24T23:30&zone=Europe/London';
  await page.goto(`/calculator/#${late}`);
  await expect(page.locator('.days [data-today] summary')).toContainText(days[0]!.name);
  await expect(
    page.locator('restriction-calculator').getByRole('link', { name: /night of your session/ }),
  ).toBeVisible();
  const table = page.getByRole('link', { name: 'All days in one table' });
  await expect(table).toHaveAttribute('href', /treated=/);
  await table.click();
  await expect(page.getByText('For you, today is day 0.')).toBeVisible();
  await page.clock.setFixedTime('2026-11-25T08:00:00Z');
  await page.goto(`/calculator/#${late}`);
  await page.reload();
  await expect(page.locator('.days [data-today] summary')).toContainText('Day 1');
});

test('what is usual today leads to all signs', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T08:00:00Z') });
  await page.goto(`/calculator/#${treated}`);
  const today = page.locator('.days [data-today]');
  await today.locator('summary').click();
  await today.getByRole('link', { name: /See all of them/ }).click();
  await expect(page.getByRole('heading', { name: /Call an ambulance now/ })).toBeInViewport();
});
