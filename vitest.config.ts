import { playwright } from '@vitest/browser-playwright';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';
import { inlineConfig } from './tests/components/astro.ts';
import { timeZoneList } from './src/integrations/time-zone-list.ts';

// Test the product, not a clinic's own configuration: see docs/own-copy.md.
process.env['CLINIC_CONFIG'] = 'none';

const project = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 60_000 },
});

/**
 * For projects whose files change no module, and put the environment back: they share what one of them has imported
 * or parsed, which halves their time.
 */
const shared = { isolate: false };

/** Components and collections compiled by Astro, without a build. */
const components = getViteConfig(
  { test: { ...project('components').test, globalSetup: ['tests/components/setup.ts'] } },
  inlineConfig,
);

const executablePath = findChromium();

/** Second tries of tests in a browser, for busy machines. The gate lists each test that needed one. */
const retry = process.env['CI'] ? 1 : 0;

/** Custom elements in a real browser, with the markup that Astro renders for them, without a build. */
const elements = {
  plugins: [timeZoneList()],
  test: {
    ...project('elements').test,
    globalSetup: ['tests/elements/setup.ts'],
    expect: { poll: { timeout: 10_000 } },
    retry,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' as const }],
      provider: playwright({
        // A device with a known time zone, so that the calculator does not ask for it.
        contextOptions: { locale: 'en-GB', timezoneId: 'Europe/London' },
        launchOptions: {
          args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
          ...(executablePath && { executablePath }),
        },
      }),
    },
  },
};

export default defineConfig({
  test: {
    // Failure messages show whole arrays.
    chaiConfig: { truncateThreshold: 1000 },
    projects: [
      {
        plugins: [timeZoneList()],
        test: { ...project('unit').test, ...shared, setupFiles: ['tests/unit/temporal.ts'] },
      },
      components,
      elements,
      { test: { ...project('content').test, ...shared } },
      { test: { ...project('site').test, ...shared } },
      {
        logLevel: 'error',
        test: {
          ...project('hosting').test,
          globalSetup: ['tests/hosting/setup.ts'],
          // GitHub's parser imports JSON in a way that Node rejects, and its source maps are broken.
          server: { deps: { inline: [/@actions\//] } },
        },
      },
      { test: { ...project('hosts').test, globalSetup: ['tests/hosts/setup.ts'] } },
      {
        test: {
          ...project('wordpress').test,
          globalSetup: ['tests/wordpress/setup.ts'],
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          ...project('browsers').test,
          globalSetup: ['tests/browsers/setup.ts'],
          // WebKitGTK opens a page of each kind in one test: a minute on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          retry,
        },
      },
    ],
  },
});
