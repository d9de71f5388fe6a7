import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';
import { fontsFile } from './scripts/pinned-fonts.mjs';

// Test the product, not a clinic's own configuration: see docs/own-copy.md.
process.env['CLINIC_CONFIG'] = 'none';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const executablePath = findChromium();

/**
 * Disabled Chromium features. The flag replaces Playwright's own list, so this repeats the entries that
 * matter: background requests, and features that change how a page is unloaded or painted.
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
  // With it, each navigation takes an eighth more.
  'RenderDocument',
  // The address bar's popup is a page of its own for each page, and takes a quarter of the time.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** No background requests, and no sandbox when running as root. */
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Draw text the same whatever the machine's font settings are.
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
      // Screenshots need fonts that are the same on every machine.
      name: 'pictures',
      testMatch: 'visual.spec.ts',
      use: {
        launchOptions: { ...launchOptions, env: { ...process.env, FONTCONFIG_FILE: fontsFile } },
      },
    },
  ],
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine can lose a race that a reader never sees. The gate lists each test that passed only the
  // second time, so that it is mended.
  retries: process.env['CI'] ? 1 : 0,
  // More than processors: a test waits for its browser, and a browser for its test.
  workers: '150%',
  // For busy machines: on a quiet one no test takes a tenth of it.
  timeout: 60_000,
  // The JSON report is for tools that add up the results, which name its file.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['line'], ['json']] : [['line']],
  expect: {
    timeout: 15_000,
    toHaveScreenshot: {
      pathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
      animations: 'disabled',
      // Ignore the antialiasing of letters, but see list markers, which are little more than edges: two
      // missing ticks differ in 14 pixels. The same Chromium differs in none.
      threshold: 0.1,
      maxDiffPixels: 10,
    },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    // Tests that need the service worker enable it. Elsewhere it would answer instead of the network.
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
