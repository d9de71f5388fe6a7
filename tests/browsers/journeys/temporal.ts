import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import type { Journey } from './journey';
import { openCalculator } from './waits';

/** The built files that contain the polyfill: the calculator itself never mentions this type. */
const polyfill = globSync('dist/_astro/*.js')
  .filter((file) => readFileSync(file, 'utf8').includes('PlainMonthDay'))
  .map((file) => basename(file));

export const temporalJourneys: Journey[] = [
  {
    name: 'the Temporal polyfill is loaded just where the engine has no Temporal',
    async go(driver, { name, ownTemporal }) {
      expect(polyfill, 'files with the polyfill').toHaveLength(1);
      await driver.open('/risks/');
      const has = await driver.evaluate(() => 'Temporal' in globalThis);
      expect(has, `${name} has Temporal itself: say so in tests/browsers`).toBe(ownTemporal);

      await openCalculator(driver);
      const { loaded, temporal } = await driver.evaluate(() => ({
        loaded: performance.getEntriesByType('resource').map(({ name }) => name),
        temporal: String(Temporal.ZonedDateTime),
      }));
      expect(loaded.filter((url) => url.endsWith(`/${polyfill[0]}`))).toHaveLength(
        ownTemporal ? 0 : 1,
      );
      expect(temporal.includes('[native code]')).toBe(ownTemporal);
    },
  },
];
