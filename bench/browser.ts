import { chromium as playwright, type Browser } from '@playwright/test';
import { chromium, findWholeChromium } from '../scripts/chromium.mjs';

/** Flags under which Chromium fetches nothing by itself; Lighthouse gets the same. */
export const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a whole Chromium, as readers have it; else of the one that the tests use, or empty. */
export const path = findWholeChromium() ?? chromium();

export function launch(): Promise<Browser> {
  return playwright.launch({ args: flags, ...(path ? { executablePath: path } : {}) });
}
