import { expect } from 'vitest';
import type { Driver } from '../driver';
import { openCalculator, wait } from './waits';

/** Values of `TZ` that are not places. Each browser interprets them differently. */
export const strangeZones = ['Etc/Unknown', 'GMT+3', 'UTC', 'Foo/Bar'];

/**
 * Checks that the calculator asks for the reader's zone, counts in it, and accepts a link that names one.
 */
export async function askedForItsZone(driver: Driver): Promise<void> {
  await openCalculator(driver);
  expect(await fold(driver)).toEqual({ open: true, zone: 'not known yet' });
  await driver.click('[name="day"][value="today"]');
  await driver.typeTime('[name="time"]', '10:30');
  expect((await wait(driver, 'exercise')).end).toBe('');
  await driver.type('[name="zone"]', 'Tokyo');
  await expect.poll(async () => (await wait(driver, 'exercise')).end).toMatch(/T10:30\+09:00$/);

  await openCalculator(driver, 'treated=2026-11-24T15:00&zone=Asia/Kolkata');
  await expect.poll(async () => (await fold(driver)).zone).toBe('Kolkata time');
}

const fold = (driver: Driver) =>
  driver.evaluate(() => {
    const place = document.querySelector('[data-part="zone"]');
    return { open: place?.closest('details')?.open, zone: place?.textContent };
  });
