import { expect } from 'vitest';
import { shortWorker } from '../../fixtures/short-worker';
import { SiteServer } from '../../fixtures/site-server';
import type { Journey } from './journey';
import { shown } from './shown';

export const offlineJourneys: Journey[] = [
  {
    name: 'after one visit, the calculator works where the site can’t be reached',
    async go(driver) {
      const site = await SiteServer.start();
      site.change('/sw.js', await shortWorker());
      try {
        await driver.open(`${site.origin}/about/`);
        // It takes over once all is saved. Firefox may show its state late.
        const controlled = () => driver.evaluate(() => navigator.serviceWorker.controller !== null);
        await expect.poll(controlled).toBe(true);
      } finally {
        site.close();
      }
      await driver.open(`${site.origin}/calculator/#treated=2026-11-24T15:00&zone=Europe/London`);
      await shown(driver, '[data-moment]:has([data-restriction="exercise"]) time');
      // The last that the calculator loads by itself: a page that is left sooner aborts it.
      await shown(driver, '[data-part="leaflet"]');
      await driver.open(`${site.origin}/no-such-page/`);
      const heading = () => driver.evaluate(() => document.querySelector('h1')?.textContent);
      expect((await heading())?.trim()).toBe('You are offline');
      await driver.open('/');
      // Browsers request icons and the manifest by themselves, at any time: past the worker, where the site
      // is unreachable, or through it, aborted when the page is left.
      const byTheBrowser = /\/(favicon\.svg|icon-\d+\.png|apple-touch-icon\.png|site\.webmanifest)/;
      const found = await driver.errors();
      expect(found.filter((error) => !byTheBrowser.test(error))).toEqual([]);
    },
  },
];
