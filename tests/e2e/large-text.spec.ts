import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { expectHelpByOneTap } from '../fixtures/help-in-view';
import { helpIsSought } from '../fixtures/page-kinds';

/** Launches a browser with this default font size, in pixels. */
type BrowserWithText = (size: number) => Promise<Browser>;

/** A phone, on which `largeTextPage` has text twice as large. */
const phone = { viewport: { width: 360, height: 740 }, serviceWorkers: 'block' } as const;

/*
 * A launch argument sets the size as the browser's own setting. A size on the root element would not affect
 * media queries in rem, and DevTools' `Page.setFontSizes` is lost when the viewport changes.
 */
const test = base.extend<{ largeTextPage: Page }, { browserWithText: BrowserWithText }>({
  largeTextPage: async ({ browserWithText, baseURL }, use) => {
    const browser = await browserWithText(32);
    const page = await browser.newPage({ baseURL: baseURL!, ...phone });
    await use(page);
    await page.close();
  },
  browserWithText: [
    async ({ playwright, launchOptions }, use) => {
      const open = new Map<number, Promise<Browser>>();
      await use((size) => {
        const fixed = Math.round((size * 13) / 16);
        const setting = `--blink-settings=defaultFontSize=${size},defaultFixedFontSize=${fixed}`;
        const launched =
          open.get(size) ??
          playwright.chromium.launch({
            ...launchOptions,
            args: [...(launchOptions.args ?? []), setting],
          });
        open.set(size, launched);
        return launched;
      });
      for (const launched of open.values()) await (await launched).close();
    },
    { scope: 'worker' },
  ],
});

/** Up to 200% of the default: Chromium's "very large", and its maximum. */
const sizes = [24, 32];
/** A typical and a small phone. */
const widths = [360, 320];

const answer =
  '#treated=2026-11-24T15:00&zone=America/Argentina/Buenos_Aires&exercise=120&clinic=Riverside+Clinic&tel=020+7946+0018';
/** One page of each kind; pages that read links are opened with one. */
const kinds = [
  '/',
  '/risks/',
  '/what-is-skin-needling/',
  '/how-it-works/',
  '/exercise-after-skin-needling/',
  '/conditions/',
  '/conditions/acne-scars/',
  '/questions/',
  '/questions/does-it-hurt/',
  '/questions/what-is-normal/',
  '/questions/how-will-i-look-tomorrow/',
  '/questions/is-it-the-same-as-radiofrequency/',
  '/calculator/',
  `/calculator/${answer}`,
  `/aftercare/${answer}`,
  '/leaflet/',
  `/leaflet/${answer}`,
  `/clinics/${answer}`,
  '/search/?q=swim',
  `/embed/calculator/${answer}`,
  '/glossary/',
  '/sources/',
  '/site-map/',
  '/no-such-page/',
];

/**
 * Returns elements that are cut off or overflow at the side, and headings that break a word without a
 * hyphen.
 */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) said.push(`the page is ${scrollWidth} px wide`);
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[class*="sr-only"], thead, svg, [popover]');
    const name = (element: Element) => element.outerHTML.slice(0, 90);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!shown(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (right > clientWidth + 1 || left < -1) said.push(`sticks out: ${name(element)}`);
      // A select shows an ellipsis, and text scrolls inside its input.
      const { overflowX, textOverflow } = getComputedStyle(element);
      const mayHide = textOverflow === 'ellipsis' || element.matches('[type=text], [type=search]');
      const hides = overflowX !== 'visible' && !mayHide;
      if (hides && element.scrollWidth > element.clientWidth + 1)
        said.push(`cut off: ${name(element)}`);
    }
    for (const heading of document.querySelectorAll('h1, h2, h3')) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        if (!shown(text.parentElement!)) continue;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\u00ad’]+/gu)) {
          const tops = Array.from(word, (_, at) => {
            const letter = document.createRange();
            letter.setStart(text, index + at);
            letter.setEnd(text, index + at + 1);
            return Array.from(letter.getClientRects()).at(-1)?.top ?? 0;
          });
          const broken = tops.findIndex(
            (top, at) => at > 0 && top > tops[at - 1]! + 4 && word[at - 1] !== '\u00ad',
          );
          if (broken > 0) said.push(`broken: ${word.slice(0, broken)}|${word.slice(broken)}`);
        }
      }
    }
    return said;
  });
}

/** Pages of one test, which share its browser context. */
const together = 6;
const groups = kinds.flatMap((_, at) =>
  at % together === 0 ? [kinds.slice(at, at + together)] : [],
);

for (const size of sizes) {
  for (const group of groups) {
    test(`${size} px text on a phone: each page from ${group[0]} fits (WCAG 1.4.4)`, async ({
      browserWithText,
      baseURL,
    }) => {
      test.slow();
      const browser = await browserWithText(size);
      const page = await browser.newPage({
        baseURL: baseURL!,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        serviceWorkers: 'block',
      });
      await page.clock.setFixedTime('2026-11-24T16:30:00Z');
      for (const path of group) {
        await test.step(path, async () => {
          await page.setViewportSize({ width: widths[0]!, height: 740 });
          // Loads the page anew, even if only the fragment differs.
          await page.goto('about:blank');
          await page.goto(path);
          await expect(page.locator('html')).toHaveCSS('font-size', `${size}px`);
          if (/calculator|aftercare/.test(path) && path.includes('#'))
            await expect(page.locator('[data-answered]')).toBeVisible();
          if (path.startsWith('/leaflet/#'))
            await expect(page.locator('time').first()).toBeVisible();
          if (path.startsWith('/search/'))
            await expect(page.locator('main .search-results li').first()).toBeVisible();
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll('details')) fold.open = true;
          });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 740 });
            expect.soft(await faults(page), `${path}, ${width} px wide`).toEqual([]);
          }
        });
      }
      await page.close();
    });
  }

  for (const width of widths) {
    test(`${size} px text on a screen of ${width}: the menu and the search open whole`, async ({
      browserWithText,
      baseURL,
    }) => {
      const browser = await browserWithText(size);
      const page = await browser.newPage({
        baseURL: baseURL!,
        viewport: { width, height: 640 },
      });
      await page.goto('/risks/');
      await page.getByRole('button', { name: 'Menu' }).click();
      const menu = page.getByRole('navigation', { name: 'Main' });
      await expect(menu.getByRole('link').first()).toBeInViewport({ ratio: 1 });
      await menu.getByRole('link').last().scrollIntoViewIfNeeded();
      await expect(menu.getByRole('link').last()).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
      const dialog = page.getByRole('dialog', { name: 'Search' });
      await dialog.getByRole('searchbox').fill('swim');
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.close();
    });
  }
}

test('with text twice as large, help opens on the number to call and the first sign', async ({
  largeTextPage: page,
}) => {
  await page.goto('/aftercare/');
  await page.getByRole('banner').getByRole('link', { name: 'Get help' }).click();
  const card = page.locator('#call-an-ambulance');
  await expect(card.getByRole('link', { name: '999' })).toBeInViewport();
  await expect(card.getByRole('link', { name: '112' })).toBeInViewport();
  // The first words of the first sign, not the top of an empty line.
  const lines = await card
    .locator('ul:not([class]) li')
    .first()
    .evaluate((sign) => {
      const words = document.createRange();
      words.setStart(sign.firstChild!, 0);
      words.setEnd(sign.firstChild!, 10);
      return words.getBoundingClientRect().bottom;
    });
  expect(lines).toBeLessThan(740);
  const today = card.getByRole('link', { name: 'Pus, blisters, fever' });
  await expect(today).toBeInViewport();
  await today.click();
  await expect(page.locator('#call-today .care-card-heading')).toBeInViewport();
});

test('with text twice as large, one tap leads to the emergency signs from anywhere, and nothing has to be scrolled', async ({
  largeTextPage: page,
}) => {
  for (const path of helpIsSought) {
    await test.step(path, async () => {
      await page.goto(path);
      if (path.includes('#')) await expect(page.locator('[data-answered]')).toBeVisible();
      await expectHelpByOneTap(page);
    });
  }
});

test('with text twice as large, “a doctor today” opens on the numbers to call', async ({
  largeTextPage: page,
}) => {
  await page.goto('/get-help/#call-today');
  const card = page.locator('#call-today');
  await expect(card.getByRole('heading')).toBeInViewport();
  for (const name of ['111', '116\u00a0117', '811'])
    await expect(card.getByRole('link', { name, exact: true })).toBeInViewport();
});

test('with text twice as large, both ways in and help stand on the home page’s first screen', async ({
  largeTextPage: page,
}) => {
  await page.goto('/');
  const main = page.getByRole('main');
  for (const way of ['I have been treated', 'I am thinking about it'])
    await expect(main.getByText(way, { exact: true })).toBeInViewport({ ratio: 0.5 });
  await expect(page.getByRole('banner').getByRole('link', { name: 'Get help' })).toBeInViewport();
  // The next thing below them, before what the site is.
  const top = (name: string | RegExp) =>
    main
      .getByText(name)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  expect(await top(/Something wrong/)).toBeLessThan(await top(/each with its source/));
});

test('with text twice as large, the ways in for who is deciding stand within three screens', async ({
  largeTextPage: page,
}) => {
  await page.goto('/');
  const hero = page.locator('.hero');
  for (const way of ['Is it right for me?', 'What may it help?', 'What else could I do?']) {
    const box = await hero.getByRole('link', { name: way }).boundingBox();
    expect(box!.y + box!.height, way).toBeLessThan(3 * 740);
  }
});

for (const width of widths) {
  test(`with text twice as large on a screen of ${width}, nothing hides the answers of the search`, async ({
    browserWithText,
    baseURL,
  }) => {
    const browser = await browserWithText(32);
    const page = await browser.newPage({
      baseURL: baseURL!,
      ...phone,
      viewport: { width, height: 740 },
    });
    await page.goto('/search/?q=swim');
    const answers = page.locator('main .search-results');
    const first = answers.getByRole('link').first();
    await expect(first).toBeVisible();
    // Above the fold, or right below it where the header takes two rows.
    const top = await first.evaluate((link) => link.getBoundingClientRect().top);
    expect(top).toBeLessThan(width === 360 ? 740 : 1.1 * 740);
    for (const sign of ['throat feels tight', 'fever', 'i want to die']) {
      await page.goto(`/search/?q=${sign}`);
      const help = page.locator('main .search-help');
      await expect(help.getByRole('link').first()).toBeInViewport({ ratio: 1 });
      await expect(first).toBeInViewport({ ratio: 0.2 });
      await help.locator('summary').click();
      await expect(help.getByRole('link', { name: '112' })).toBeInViewport();
    }
    await page.goto('/search/?q=swim');
    await expect(first).toBeVisible();
    for (const link of await answers.getByRole('link').all()) {
      await link.scrollIntoViewIfNeeded();
      const shown = await link.evaluate((element) => {
        const { left, top: y } = element.getClientRects()[0]!;
        return element.contains(document.elementFromPoint(left + 4, y + 4));
      });
      expect(shown).toBe(true);
    }
    await page.goto('/risks/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').fill('swim');
    await expect(dialog.locator('.search-results a').first()).toBeInViewport({ ratio: 0.3 });
    await expect(dialog.getByRole('button', { name: 'Search' })).toBeInViewport();
    // The way to help leaves room for an answer, and has the numbers one tap away.
    await dialog.getByRole('searchbox').fill('throat feels tight');
    await expect(dialog.locator('.search-help a').first()).toBeInViewport();
    await expect(dialog.locator('.search-results a').first()).toBeInViewport({ ratio: 0.3 });
    await dialog.locator('summary', { hasText: '112, 999' }).click();
    await expect(dialog.getByRole('link', { name: '112' })).toBeInViewport();
    await page.close();
  });
}
