import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Driver } from './driver';
import { engines } from './engines';
import { journeys } from './journeys';
import { askedForItsZone, strangeZones } from './journeys/zone';

const found = inject('browsers');
const mustHaveAll = Boolean(process.env['CI']);

describe.for(engines)('$name', (engine) => {
  const { paths, missing } = found[engine.name]!;
  let driver: Driver | undefined;

  async function launched() {
    if (driver) return driver;
    driver = await engine.launch(paths, inject('site'));
    console.log(`Testing in ${driver.version}`);
    return driver;
  }
  async function close() {
    const open = driver;
    driver = undefined;
    await open?.close();
  }

  // A browser in which a journey failed may be stuck: the next journey, or the second try, has a new one.
  beforeEach(({ onTestFailed }) => onTestFailed(close));
  afterAll(close);

  test.for(journeys)('$name', async ({ go }, { skip }) => {
    if (missing && mustHaveAll) throw new Error(missing);
    skip(Boolean(missing), missing);
    const browser = await launched();
    await go(browser, engine);
    expect(await browser.errors(), 'errors in the page').toEqual([]);
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
