import { expect } from 'vitest';
import { builtPages } from '../../fixtures/built-pages';
import { SiteServer } from '../../fixtures/site-server';
import type { Journey } from './journey';
import { shown } from './shown';

/**
 * One page of each kind: every page that stands in no folder, and one of each folder and policy. That
 * nothing is refused on any other page, tests/e2e/policy.spec.ts shows in Chromium.
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
      // A worker that saves nothing: what is looked at is that it is let in.
      site.change('/sw.js', '');
      try {
        for (const path of kinds.values()) await driver.open(`${site.origin}${path}`);
        await driver.open(`${site.origin}/calculator/#treated=2026-11-24T15:00&zone=Europe/London`);
        await shown(driver, '[data-restriction="exercise"] time');
        await driver.click('[data-take="calendar"]');
        await shown(driver, '[data-part="taken"]');
        await driver.open(`${site.origin}/search/?q=swim`);
        await shown(driver, '.search-results li');
        await driver.click('.search-link');
        await shown(driver, 'dialog input');
        await driver.type('dialog input', 'sunscreen');
        await shown(driver, 'dialog .search-results li');
        await expect.poll(() => site.asked).toContain('/sw.js');

        // One refusal on purpose: it must come, and be the only one.
        await driver.evaluate(() => {
          setTimeout(() => document.body.setAttribute('style', 'color: red'));
        });
        await expect.poll(() => site.refusals.length).toBeGreaterThan(0);
        expect(site.refusals).toEqual([expect.stringContaining('style-src')]);
        // The refusal is an error in the console; and no page is left whose site is gone.
        await driver.open('/');
        await driver.errors();
      } finally {
        site.close();
      }
    },
  },
];
