import { expect } from 'vitest';
import type { Journey } from './journey';

export const searchJourneys: Journey[] = [
  {
    name: 'search, which runs WebAssembly, finds what a link asks for',
    async go(driver) {
      await driver.open('/search/?q=swim');
      const first = () =>
        driver.evaluate(() => document.querySelector('.search-results li')?.textContent ?? '');
      await expect.poll(first).toMatch(/swim/i);
      const status = () =>
        driver.evaluate(() => document.querySelector('.search-status')?.textContent);
      await expect.poll(status).toMatch(/^Best answers for “swim”$/);
      const link = await driver.evaluate(
        () => document.querySelector<HTMLAnchorElement>('.search-results li a')?.pathname,
      );
      expect(link).toMatch(/^\/.+\/$/);
    },
  },
];
