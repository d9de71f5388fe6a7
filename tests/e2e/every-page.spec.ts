import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { paths } from '../fixtures/paths';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a colour scheme can change. */
const rulesOnColours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

const found = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

for (const path of paths) {
  test(`${path} loads clean, fits narrow screens, and has no axe violation in light and dark`, async ({
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
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('h1')).toHaveCount(1);
    expect(problems).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    const light = new AxeBuilder({ page })
      .withTags(tags)
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
    expect(found(await light.analyze()), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = new AxeBuilder({ page }).withRules(rulesOnColours);
    expect(found(await dark.analyze()), 'dark').toEqual([]);

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
  });
}
