import { chromium as playwright, type Browser } from '@playwright/test';
import { chromium } from '../scripts/chromium.mjs';

/** Flags under which Chromium fetches nothing by itself; Lighthouse gets the same. */
export const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of the Chromium that the tests use; empty where Playwright brings its own. */
export const path = chromium();

export function launch(): Promise<Browser> {
  return playwright.launch({ args: flags, ...(path ? { executablePath: path } : {}) });
}
