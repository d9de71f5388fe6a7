import type { Browser, Page } from '@playwright/test';

/** What a reader on a slow phone sees of a page's loading. */
export interface Timings {
  /** Largest Contentful Paint, milliseconds. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** Total Blocking Time, milliseconds. */
  tbt: number;
}

/** Lighthouse's mobile profile: a mid-range phone on slow 4G, as it sets DevTools' throttling. */
const phone = {
  // What is saved for later is weighed by itself.
  serviceWorkers: 'block' as const,
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const slowdown = 4;
/** A task is long from here on; only what is beyond counts as blocking. */
const longTask = 50;
/** Shifts and tasks that come late still belong to the loading. */
const afterQuiet = 300;

/** Reads the browser's own entries. Runs in the page. */
function readTimings(longFrom: number): Promise<Timings> {
  const entries = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 100);
    });
  return Promise.all(['largest-contentful-paint', 'layout-shift', 'longtask'].map(entries)).then(
    ([paints = [], shifts = [], tasks = []]) => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      const blocking = tasks.filter(({ startTime }) => startTime >= painted);
      return {
        lcp: paints.at(-1)?.startTime ?? Number.NaN,
        cls: shifts.reduce((sum, shift) => sum + (shift as unknown as { value: number }).value, 0),
        tbt: blocking.reduce((sum, { duration }) => sum + Math.max(0, duration - longFrom), 0),
      };
    },
  );
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Opens an address as a phone that has never been there, and waits until nothing loads any more. */
export async function visit(browser: Browser, address: string): Promise<Timings> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await throttle(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(afterQuiet);
    return await page.evaluate(readTimings, longTask);
  } finally {
    await context.close();
  }
}

/** Opens an address and waits until the site's service worker has saved what it saves. */
export async function saving(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  } finally {
    await context.close();
  }
}
