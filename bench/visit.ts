import type { Browser, Page } from '@playwright/test';

/** Loading timings of a page on a slow phone. */
export interface Timings {
  /** Largest Contentful Paint, milliseconds. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** Total Blocking Time, milliseconds. */
  tbt: number;
}

/** Lighthouse's mobile profile: a mid-range phone on slow 4G, as set by DevTools throttling. */
const phone = {
  // What the service worker precaches is weighed separately.
  serviceWorkers: 'block' as const,
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  // A machine set to UTC tells no place, so the calculator would ask for its zone, as few phones make it do.
  timezoneId: 'Europe/London',
};
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const slowdown = 4;
/** Duration from which a task is long, in milliseconds. Only the time beyond it counts as blocking. */
const longTask = 50;
/** Wait for late layout shifts and tasks, in milliseconds. They still belong to loading. */
const afterQuiet = 300;

/** Reads the browser's performance entries. Runs in the page. */
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

/** Loads a URL on a phone without a cache and waits until the network is idle. */
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

/** Loads a URL and waits until the site's service worker has precached its files. */
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
