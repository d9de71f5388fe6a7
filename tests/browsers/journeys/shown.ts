import { expect } from 'vitest';
import type { Driver } from '../driver';

/** Waits until an element exists and is visible. */
export async function shown(driver: Driver, selector: string): Promise<void> {
  const visible = () =>
    driver.evaluate((at) => document.querySelector(at)?.checkVisibility() ?? false, selector);
  await expect.poll(visible, { message: `${selector} is shown` }).toBe(true);
}
