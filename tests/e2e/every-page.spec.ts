import { expect, test, type Page } from '@playwright/test';
import { axeFaults, axeScript } from '../fixtures/axe';
import { idle } from '../fixtures/idle';
import { pageKinds } from '../fixtures/page-kinds';
import { paths } from '../fixtures/paths';
import { refusals, watchPolicy } from '../fixtures/policy';

/**
 * Pages that are also tested in dark and in forced colours. The others use the same tokens, whose contrasts
 * `tests/site/tokens.test.ts` computes, and the same components, which the style guide shows in each
 * scheme.
 */
const inEveryScheme = [...pageKinds, '/risks/', '/clinics/', '/embed/calculator/'];

/**
 * Pages of one test. They share its browser context, which costs as much as a page: after each, nothing is kept
 * in it.
 */
const together = 9;

/** Collects what a page must not do: errors, requests to other hosts, and the search's files before it is used. */
function problemsOf(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    const expected = page.url().endsWith('/no-such-page/') && message.text().includes('404');
    if (message.type() === 'error' && !expected) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) problems.push(`asked ${request.url()}`);
    if (request.url().includes('/pagefind/')) problems.push(`search loaded: ${request.url()}`);
  });
  return problems;
}

/** Asserts that the policy is sent with a page. */
function expectPolicy(path: string, headers: Record<string, string>): void {
  const policy = headers['content-security-policy'] ?? '';
  expect.soft(policy, path).toContain("default-src 'none'");
  expect.soft(policy, path).not.toMatch(/unsafe-(inline|eval|hashes)(?<!wasm-unsafe-eval)/);
  expect.soft(policy, path).toContain("require-trusted-types-for 'script'");
  const ancestors = path.startsWith('/embed/') ? '*' : "'none'";
  expect.soft(policy, path).toContain(`frame-ancestors ${ancestors}`);
  expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
}

const groups = paths.flatMap((_, at) =>
  at % together === 0 ? [paths.slice(at, at + together)] : [],
);

for (const group of groups) {
  test(`${group[0]} to ${group.at(-1)}: each loads without errors, is sent with the policy and obeys it, fits narrow screens, and has no axe violation`, async ({
    page,
    baseURL,
  }) => {
    test.slow();
    const problems = problemsOf(page, baseURL!);
    await page.addInitScript(watchPolicy);
    await page.addInitScript(axeScript);
    for (const path of group) {
      await test.step(path, async () => {
        await page.setViewportSize({ width: 1280, height: 720 });
        const response = await page.goto(path);
        expectPolicy(path, response?.headers() ?? {});
        await expect.soft(page.locator('h1'), path).toHaveCount(1);
        expect.soft(await axeFaults(page), `${path} in light`).toEqual([]);

        if (inEveryScheme.includes(path)) {
          await page.emulateMedia({ colorScheme: 'dark' });
          expect.soft(await axeFaults(page, { onlyColours: true }), `${path} in dark`).toEqual([]);
          // Light, since axe-core reads a button's text colour from before it was forced.
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
          const forced = await axeFaults(page, { onlyColours: true, forcedColours: true });
          expect.soft(forced, `${path} in forced colours`).toEqual([]);
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
          expect.soft(wide, `${path} at ${width} px`).toEqual([]);
        }

        // Last, after the page's idle time: nothing was loaded late.
        await idle(page);
        expect.soft(await page.evaluate(refusals), `${path}: refused`).toEqual([]);
        expect.soft(problems.splice(0), path).toEqual([]);
        expect.soft(await page.context().cookies(), `${path}: cookies`).toEqual([]);
        const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
        expect.soft(kept, `${path}: kept`).toBe(0);
      });
    }
  });
}

test('the pages to test in every scheme exist', () => {
  expect(paths).toEqual(expect.arrayContaining(inEveryScheme));
});
