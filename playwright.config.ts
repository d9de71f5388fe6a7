import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';
import { fontsFile } from './scripts/pinned-fonts.mjs';

// Tests are of the product, whatever this copy of the repository is set up for: see docs/own-copy.md.
process.env['CLINIC_CONFIG'] = 'none';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const executablePath = findChromium();

/**
 * What Chromium shall do without. This takes the place of Playwright's list, whose part that matters here
 * is said again: what Chromium would fetch by itself, and what changes how a page is left or painted.
 */
const features = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  // The address bar, which nobody types in here, is a page of its own for each page: a quarter of the time.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Quiet flags: nothing that Chromium would fetch by itself, and no sandbox where root has none. */
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Text drawn the same whatever the machine's own font settings are.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  `--disable-features=${features.join(',')}`,
];

const launchOptions = { args, ...(executablePath ? { executablePath } : {}) };

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './scripts/pinned-fonts.mjs',
  projects: [
    { name: 'site', testIgnore: 'visual.spec.ts' },
    {
      // Pictures need fonts that do not change from machine to machine.
      name: 'pictures',
      testMatch: 'visual.spec.ts',
      use: {
        launchOptions: { ...launchOptions, env: { ...process.env, FONTCONFIG_FILE: fontsFile } },
      },
    },
  ],
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: '100%',
  // For machines that have more to do: no test takes a tenth of it on a quiet one.
  timeout: 60_000,
  // The JSON report is for whoever adds up the results, and names its own file.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['line'], ['json']] : [['line']],
  expect: {
    toHaveScreenshot: {
      pathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
      animations: 'disabled',
      // The edges of letters do not count as differences, and the marks of a list are little more than
      // edges: two ticks that are missing differ in 14 pixels. The same Chromium differs in none.
      threshold: 0.1,
      maxDiffPixels: 10,
    },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    // Tests that need the service worker ask for it; elsewhere it would answer in the network's place.
    serviceWorkers: 'block',
    timezoneId: 'Europe/London',
    launchOptions,
  },
  webServer: {
    command: `npm run serve -- --strict --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
