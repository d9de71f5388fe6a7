import type { Engine } from './driver';
import { launchWithPuppeteer } from './puppeteer-driver';

export const chromium: Engine = {
  name: 'Chromium',
  ownTemporal: true,
  launch: ({ chromium: executablePath = '' }, site, zone) =>
    launchWithPuppeteer(
      {
        browser: 'chrome',
        executablePath,
        // Root has no sandbox. No background requests.
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
        downloadBehavior: { policy: 'deny' },
      },
      site,
      zone,
    ),
};
