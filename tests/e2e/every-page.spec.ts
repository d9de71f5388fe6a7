import { expect, test } from '@playwright/test';
import { axeFaults } from '../fixtures/axe';
import { idle } from '../fixtures/idle';
import { pageKinds } from '../fixtures/page-kinds';
import { paths } from '../fixtures/paths';

/**
 * Pages that are also tested in dark and in forced colours. The others use the same tokens, whose contrasts
 * `tests/site/tokens.test.ts` computes, and the same components, which the style guide shows in each
 * scheme.
 */
const inEveryScheme = [...pageKinds, '/risks/', '/clinics/', '/embed/calculator/'];

for (const path of paths) {
  const every = inEveryScheme.includes(path);

  test(`${path} loads without errors, fits narrow screens, and has no axe violation${every ? ' in any scheme' : ''}`, async ({
    page,
    baseURL,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      const expected = path === '/no-such-page/' && message.text().includes('404');
      if (message.type() === 'error' && !expected) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) problems.push(`asked ${request.url()}`);
      if (request.url().includes('/pagefind/')) problems.push(`search loaded: ${request.url()}`);
    });
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await axeFaults(page), 'light').toEqual([]);

    if (every) {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, { onlyColours: true }), 'dark').toEqual([]);
      // Light, since axe-core reads a button's text colour from before it was forced.
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      const forced = await axeFaults(page, { onlyColours: true, forcedColours: true });
      expect(forced, 'forced colours').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    }

    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 640 });
      const wide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        if (scrollWidth === clientWidth) return [];
        return Array.from(document.querySelectorAll('body *'))
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
          .map((element) => element.outerHTML.slice(0, 90));
      });
      expect(wide, `${width} px wide`).toEqual([]);
    }

    // Last, after the page's idle time: nothing was loaded late.
    await idle(page);
    expect(problems).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('the pages to test in every scheme exist', () => {
  expect(paths).toEqual(expect.arrayContaining(inEveryScheme));
});
