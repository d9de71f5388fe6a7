import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { paths } from '../fixtures/paths';

for (const path of paths) {
  test(`${path} loads with no error and asks no other host`, async ({ page, baseURL }) => {
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
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no axe violation in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  for (const width of [320, 360]) {
    test(`${path} fits a screen ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
}
