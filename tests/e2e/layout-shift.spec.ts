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

/** Files that a test holds back. */
interface Held {
  /** How many were asked for so far. */
  asked(): number;
  /** Sends them all, and holds back no more. */
  send(): void;
}

/** Holds back every file with such an address, whatever an earlier call holds. */
async function hold(page: Page, files: string): Promise<Held> {
  let asked = 0;
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(files, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  return { asked: () => asked, send };
}

/** Waits until the reader sees the text. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  await settled(page);
}

/** A page without script, between two pages of a test: the next one loads anew, even if only the fragment differs. */
const between = '/robots.txt';

/** Pages of one test, which share its browser context: it costs twice as much as a page. */
const together = 8;

function* groups<Item>(all: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < all.length; at += together) yield all.slice(at, at + together);
}

for (const group of groups(pages)) {
  test(`each page from ${group[0]}: nothing moves when the font loads late`, async ({ page }) => {
    test.slow();
    await watchShifts(page);
    for (const path of group) {
      await test.step(path, async () => {
        expect(paths).toContain(path);
        const { send } = await hold(page, '**/*.woff2');
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        await painted(page);
        const font = page.waitForResponse('**/*.woff2');
        send();
        await (await font).finished();
        await page.evaluate(() => document.fonts.ready);
        await settled(page);
        expect.soft(await page.evaluate(() => window.shifts), path).toEqual([]);
      });
    }
  });
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  for (const group of groups(arrivals)) {
    test(`each page from ${group[0]!.path}: nothing moves when the script comes late, at ${width} px`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      // Playwright's clock would hide what the browser measures.
      await page.addInitScript((now) => {
        Date.now = () => now;
      }, Date.parse('2026-11-24T16:30:00Z'));
      await watchShifts(page);

      for (const { path, drawn, keeps } of group) {
        const by = keeps ? `${path} with a kept answer (${keeps})` : path;

        await test.step(by, async () => {
          await page.goto(between);
          await page.evaluate((state) => {
            localStorage.clear();
            if (!state) return;
            const until = Date.parse('2026-12-30T00:00:00Z');
            const time = 'Wednesday 25 November at 15:00';
            const at = Date.parse('2026-11-25T15:00:00Z');
            const moments = [{ at, time, activities: 'Make-up' }];
            const answer = JSON.stringify({ state, until, moments });
            localStorage.setItem('restriction-calculator', answer);
          }, keeps);
          const { asked, send } = await hold(page, '**/*.js');
          await page.goto(path, { waitUntil: 'commit' });
          await painted(page);
          expect.soft(asked(), `${by}: scripts held back`).toBeGreaterThan(0);
          send();
          await expect.soft(page.locator(drawn).first(), by).toBeVisible();
          const waits = page.locator('html[data-arriving], html[data-searching]');
          await expect.soft(waits, by).toHaveCount(0);
          await settled(page);
          expect.soft(await page.evaluate(() => window.shifts), by).toEqual([]);
        });
      }
    });
  }
}

test('a page with a link shows its waits once the link is read, and without a script soon as they are', async ({
  page,
}) => {
  const { send } = await hold(page, '**/*.js');
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
  const { send } = await hold(page, '**/*.js');
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
  const { send } = await hold(page, '**/*.js');
  await page.goto(`/get-help/#${longer}`, { waitUntil: 'commit' });
  await expect(page.getByText(/your tongue or throat swells/)).toBeVisible();
  send();
});
