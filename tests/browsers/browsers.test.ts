import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Driver } from './driver';
import { engines } from './engines';
import { journeys } from './journeys';
import { askedForItsZone, strangeZones } from './journeys/zone';

const found = inject('browsers');
const mustHaveAll = Boolean(process.env['CI']);

describe.for(engines)('$name', (engine) => {
  const { paths, missing } = found[engine.name]!;
  let driver: Driver;

  beforeAll(async () => {
    if (missing) return;
    driver = await engine.launch(paths, inject('site'));
    console.log(`Testing in ${driver.version}`);
  });
  afterAll(() => driver?.close());

  test.for(journeys)('$name', async ({ go }, { skip }) => {
    if (missing && mustHaveAll) throw new Error(missing);
    skip(Boolean(missing), missing);
    await go(driver, engine);
    expect(await driver.errors(), 'errors in the page').toEqual([]);
  });

  // For Chromium, tests/e2e/device.spec.ts does this, with more zones.
  const zones = engine.name === 'Chromium' ? [] : strangeZones;
  test.for(zones)('on a machine with TZ=%s it asks for the zone', async (zone, { skip }) => {
    skip(Boolean(missing), missing);
    const there = await engine.launch(paths, inject('site'), zone);
    try {
      await askedForItsZone(there);
      expect(await there.errors(), 'errors in the page').toEqual([]);
    } finally {
      await there.close();
    }
  });
});
