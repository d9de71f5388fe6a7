import { chromium as playwright, type Browser } from '@playwright/test';
import { chromium, findWholeChromium } from '../scripts/chromium.mjs';

/** Flags that stop Chromium's own network requests. Lighthouse gets the same. */
export const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a full Chromium, as readers have it; else of the one for the tests, or empty. */
export const path = findWholeChromium() ?? chromium();

export function launch(): Promise<Browser> {
  return playwright.launch({ args: flags, ...(path ? { executablePath: path } : {}) });
}
