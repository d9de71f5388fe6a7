import { expect, test, type Page } from '@playwright/test';
import { paths } from '../fixtures/paths';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';
const clinic = 'clinic=Riverside+Clinic&tel=020+7946+0018';
const longer = `${treated}&exercise=120&${clinic}`;
/** A page that shows more than the server wrote, what shows it, and the answer that the browser keeps, if any. */
const arrivals: readonly { path: string; drawn: string; keeps?: string }[] = [
  ...['/calculator/', '/aftercare/', '/embed/calculator/'].flatMap((path) => [
    { path: `${path}#${treated}`, drawn: '.answer-help a[href*="treated="]' },
    { path: `${path}#${longer}`, drawn: '.answer-help a[href*="treated="]' },
    { path: `${path}#${longer}&treat=1`, drawn: '[data-part="problems"] button' },
  ]),
  {
    path: '/calculator/#treated=2026-11-26T15:00&zone=Europe/London',
    drawn: '[data-part="future"] button',
  },
  { path: '/calculator/', keeps: treated, drawn: '[data-part="leaflet"]' },
  { path: '/calculator/', keeps: longer, drawn: '[data-part="leaflet"]' },
  { path: '/aftercare/', keeps: longer, drawn: '[data-part="leaflet"]' },
  { path: '/', keeps: treated, drawn: '.kept-answer:not([hidden])' },
  { path: `/#0&${clinic}&1`, drawn: '[data-part="clinic-link"] a' },
  { path: '/compare/', drawn: '.compare-key' },
  { path: '/compare/#acne-scars', drawn: '#acne-scars table' },
  { path: '/compare/#melasma-options', drawn: '.compare-key' },
  { path: '/search/?q=swim', drawn: '.search-results li' },
  { path: '/search/#q=swim', drawn: '.search-results li' },
  { path: '/search/?q=qqqq', drawn: '.search-results li' },
  { path: `/questions/when-can-i-exercise/#${longer}`, drawn: '[data-part="clinic-link"] a' },
  { path: `/get-help/#${longer}`, drawn: '[data-part="clinic-link"] a' },
  { path: `/get-help/#0&${clinic}&1&at=call-an-ambulance`, drawn: '[data-part="clinic-link"] a' },
];

declare global {
  interface Window {
    shifts: string[];
  }
}

/** One page of each kind, and the questions that shifted in the past. */
const pages = [
  '/',
  '/conditions/',
  '/aftercare/',
  '/calculator/',
  '/risks/',
  '/glossary/',
  '/search/',
  '/leaflet/',
  '/questions/',
  '/questions/does-it-work/',
  '/questions/what-if-it-does-not-work/',
  '/questions/how-do-i-prepare/',
];

/** Records every layout shift of the page: its score, and what moved. Layout Instability API. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 30));
        window.shifts.push(`${entry.value}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits two frames, so that every layout change has been reported. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );

test.use({ viewport: { width: 360, height: 780 } });

test('the measurement detects moving text', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/risks/');
  await page.evaluate(() => document.querySelector('h1')?.before(document.createElement('hr')));
  await page.evaluate(() => document.querySelector('hr')?.before('A line more.'));
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
});

/** Holds back every file with such an address, until the returned function is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return send;
}

for (const path of pages) {
  test(`${path}: nothing moves when the font loads late`, async ({ page }) => {
    expect(paths).toContain(path);
    const send = await hold(page, '**/*.woff2');
    await watchShifts(page);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    // After the first paint, when the reader sees the text.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    await settled(page);
    const font = page.waitForResponse('**/*.woff2');
    send();
    await (await font).finished();
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  for (const { path, drawn, keeps } of arrivals) {
    const kept = keeps ? ` with a kept answer (${keeps})` : '';

    test(`${path}${kept}: nothing moves when the script comes late, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      // Playwright's clock would hide what the browser measures.
      await page.addInitScript((now) => {
        Date.now = () => now;
      }, Date.parse('2026-11-24T16:30:00Z'));
      if (keeps) {
        const until = Date.parse('2026-12-30T00:00:00Z');
        const time = 'Wednesday 25 November at 15:00';
        const moments = [{ at: Date.parse('2026-11-25T15:00:00Z'), time, activities: 'Make-up' }];
        const answer = JSON.stringify({ state: keeps, until, moments });
        await page.addInitScript((text) => {
          localStorage.setItem('restriction-calculator', text);
        }, answer);
      }
      const send = await hold(page, '**/*.js');
      await watchShifts(page);
      await page.goto(path, { waitUntil: 'commit' });
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length,
      );
      await settled(page);
      send();
      await expect(page.locator(drawn).first()).toBeVisible();
      await expect(page.locator('html[data-arriving], html[data-searching]')).toHaveCount(0);
      await settled(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  }
}

test('a page with a link shows its waits once the link is read, and without a script soon as they are', async ({
  page,
}) => {
  const send = await hold(page, '**/*.js');
  const question = `/questions/when-can-i-exercise/#${longer}`;
  await page.goto(question, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.key-number')).toBeHidden();
  send();
  await expect(page.locator('.key-number')).toBeVisible();
  await expect(page.locator('.key-number')).toContainText('120 hours');
  await page.route('**/*.js', (route) => route.abort());
  for (const path of [question, `/calculator/#${longer}`, '/search/?q=swim']) {
    await page.goto('about:blank');
    await page.goto(path);
    await expect(page.locator('main p:visible').last()).toBeVisible();
    await expect(page.locator('.site-footer')).toBeVisible();
  }
});

test('the skip link moves the focus while the text waits for the script', async ({ page }) => {
  const send = await hold(page, '**/*.js');
  for (const path of ['/calculator/', '/aftercare/', '/questions/when-can-i-exercise/']) {
    await page.goto('about:blank');
    await page.goto(`${path}#${longer}`, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main p').first()).toBeHidden();
    await page.locator('a.skip-link').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  }
  send();
});

test('the page of help shows its signs at once, also with a link', async ({ page }) => {
  const send = await hold(page, '**/*.js');
  await page.goto(`/get-help/#${longer}`, { waitUntil: 'commit' });
  await expect(page.getByText(/your tongue or throat swells/)).toBeVisible();
  send();
});
