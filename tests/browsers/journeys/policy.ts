import { expect } from 'vitest';
import { builtPages } from '../../fixtures/built-pages';
import { SiteServer } from '../../fixtures/site-server';
import type { Journey } from './journey';
import { shown } from './shown';

/**
 * One page of each kind: every page outside a folder, and one for each folder and policy. For all other
 * pages tests/e2e/every-page.spec.ts checks in Chromium that nothing is refused.
 */
const kinds = new Map(
  builtPages().map(({ path, root }) => {
    const policy = root.querySelector('meta[http-equiv]')?.getAttribute('content');
    const [, folder, inside] = /^(\/[^/]*\/?)(.*)$/.exec(path) ?? [];
    return [`${folder} ${Boolean(inside)} ${policy}`, path];
  }),
);

export const policyJourneys: Journey[] = [
  {
    name: 'the policy refuses nothing on a page of each kind, in the calculator or the search',
    async go(driver) {
      const site = await SiteServer.start({ reports: true });
      // A worker that saves nothing: the test checks only that the policy allows it.
      site.change('/sw.js', '');
      try {
        for (const path of kinds.values()) await driver.open(`${site.origin}${path}`);
        await driver.open(`${site.origin}/calculator/#treated=2026-11-24T15:00&zone=Europe/London`);
        await shown(driver, '[data-moment]:has([data-restriction="exercise"]) time');
        await driver.click('[data-take="calendar"]');
        await shown(driver, '[data-part="taken"]');
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
