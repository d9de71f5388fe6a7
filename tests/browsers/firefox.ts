import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './driver';
import { launchWithPuppeteer } from './puppeteer-driver';

export const firefox: Engine = {
  name: 'Firefox',
  ownTemporal: true,
  launch: async ({ firefox: executablePath = '' }, site, zone) => {
    // The journeys save calendar files, and must leave none on the machine.
    const downloads = mkdtempSync(join(tmpdir(), 'firefox-downloads-'));
    const driver = await launchWithPuppeteer(
      {
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
      },
      site,
      zone,
    );
    const close = driver.close.bind(driver);
    driver.close = async () => {
      await close();
      rmSync(downloads, { recursive: true, force: true });
    };
    return driver;
  },
};
