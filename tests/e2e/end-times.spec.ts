import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

/**
 * Bundles the properties of the unit tests, which test the polyfill there, as one script for the browser.
 */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../fixtures/end-time-properties.ts', import.meta.url)),
        formats: ['iife'],
        name: 'properties',
      },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('Vite built no script');
  return first.output[0].code.replace(/^(?:var|const|let) properties/, 'globalThis.properties');
}

test('end times are exact on the browser’s own Temporal, in every zone and over every clock change', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/');
  expect(await page.evaluate('String(Temporal.ZonedDateTime)')).toContain('[native code]');
  await page.evaluate(await bundle());
  expect(await page.evaluate('properties.zones.length')).toBeGreaterThan(400);
  await page.evaluate('properties.checkAnyTime(2000)');
  expect(await page.evaluate('properties.checkClockChanges(72)')).toBeGreaterThan(500);
});
