import { expect } from 'vitest';
import { builtPages, type BuiltPage } from '../../fixtures/built-pages';
import { pageKinds } from '../../fixtures/page-kinds';
import { SiteServer } from '../../fixtures/site-server';
import type { Journey } from './journey';
import { shown } from './shown';

/** Returns what an engine may run or refuse on a page: its scripts, its custom elements, and its policy. */
function runs({ root }: BuiltPage): string {
  const scripts = root
    .querySelectorAll('script')
    .map((script) => script.getAttribute('src') ?? script.getAttribute('type'));
  const elements = root
    .querySelectorAll('body *')
    .map(({ rawTagName }) => rawTagName)
    .filter((name) => name.includes('-'));
  const policy = root.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  // Each page's styles have a hash of their own.
  return [...new Set([...scripts, ...elements, policy.replace(/'sha256-[^']+'/g, '#')])].join(' ');
}

/**
 * One page of each kind, and of all that run the same. For all other pages tests/e2e/every-page.spec.ts checks in
 * Chromium that nothing is refused, hashes of styles too.
 */
const kinds = new Set([
  ...pageKinds,
  ...new Map(builtPages().map((page) => [runs(page), page.path])).values(),
]);

export const policyJourneys: Journey[] = [
  {
    name: 'the policy refuses nothing on a page of each kind, in the calculator or the search',
    async go(driver) {
      const site = await SiteServer.start({ reports: true });
      // A worker that saves nothing: the test checks only that the policy allows it.
      site.change('/sw.js', '');
      try {
        for (const path of kinds) await driver.open(`${site.origin}${path}`);
        await driver.open(`${site.origin}/calculator/#treated=2026-11-24T15:00&zone=Europe/London`);
        await shown(driver, '[data-moment]:has([data-restriction="exercise"]) time');
        await driver.click('[data-take="calendar"]');
        await shown(driver, '[data-part="saved"]');
        await driver.open(`${site.origin}/search/?q=swim`);
        await shown(driver, '.search-results li');
        await driver.click('.search-link');
        await shown(driver, 'dialog input');
        await driver.type('dialog input', 'sunscreen');
        await shown(driver, 'dialog .search-results li');
        await expect.poll(() => site.asked).toContain('/sw.js');

        // Cause one violation on purpose: it must be reported, and be the only one.
        await driver.evaluate(() => {
          setTimeout(() => document.body.setAttribute('style', 'color: red'));
        });
        await expect.poll(() => site.refusals.length).toBeGreaterThan(0);
        expect(site.refusals).toEqual([expect.stringContaining('style-src')]);
        // The violation is a console error, so clear it. And leave no page open whose server has stopped.
        await driver.open('/');
        await driver.errors();
      } finally {
        site.close();
      }
    },
  },
];
