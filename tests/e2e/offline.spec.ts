import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { bundled } from '../../src/integrations/service-worker';
import { shortWorker, someFiles } from '../fixtures/short-worker';
import { base, clinicCopy } from '../fixtures/clinic-copy';
import { SiteServer } from '../fixtures/site-server';
import { errors, script, test } from '../fixtures/site-test';

test.use({ serviceWorkers: 'allow' });
// Saving takes longer on a busy machine.
test.describe.configure({ timeout: 120_000 });
const patient = expect.configure({ timeout: 30_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const treated = '#treated=2026-11-24T15:00&zone=Europe/London';

/** Opens a page, and waits until the browser has saved the site. */
async function visit(page: Page, path: string) {
  await page.goto(path);
  await patient
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

/** Returns everything in the cache, by address. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });

/** Waits until a page that was read is in the cache. */
const keeps = (page: Page, path: string) =>
  patient.poll(async () => (await kept(page)).some((url) => url.endsWith(path))).toBe(true);

test('after one visit, the aftercare pages work offline', async ({ page, context, site }) => {
  const found = errors(page);
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  site.change('/sw.js', readFileSync('dist/sw.js', 'utf8'));
  await visit(page, '/questions/does-it-hurt/');
  await keeps(page, '/questions/does-it-hurt/');
  await context.setOffline(true);
  site.asked.length = 0;

  await page.goto(`/calculator/${treated}`);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toHaveText(
    /27\sNovember.*\s15:00/,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  await page.goto(`/leaflet/${treated}`);
  await expect(page.locator('tr:has([data-restriction="exercise"]) time')).toHaveText(
    /27\sNovember/,
  );
  // Open a page to read, by a link that also has a query for some other script.
  await page.goto('/questions/does-it-hurt/?from=a-leaflet');
  await expect(heading(page)).toHaveText(/hurt/i);

  // Pages that nobody read are not saved. The fallback page links to the saved ones.
  await page.goto('/glossary/');
  await expect(heading(page)).toHaveText('You are offline');
  const links = page.locator('main li a:not([href^="tel:"])');
  const saved = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  expect(saved.length).toBeGreaterThan(3);
  for (const address of saved) {
    await page.goto(address);
    await expect(heading(page), address).not.toHaveText('You are offline');
  }

  // Only the browser's own check for a newer worker gets past the block.
  expect(site.asked.filter((path) => path !== '/sw.js')).toEqual([]);
  expect(found).toEqual([]);
});

test('a page that was read, and a search that was used, work offline', async ({
  page,
  context,
}) => {
  await visit(page, '/search/?q=swim');
  const result = page.locator('.search-results li').first();
  await expect(result).toContainText(/swim/i);
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.replace(/[?].*/, '')),
    );
  await patient
    .poll(async () => {
      const all = (await kept(page)).map((url) => url.replace(/[?].*/, ''));
      return (await loaded()).filter((url) => !all.includes(url));
    })
    .toEqual([]);
  await page.goto('/glossary/?from=a-leaflet');
  await keeps(page, '/glossary/');
  await context.setOffline(true);
  await page.goto('/glossary/');
  await expect(heading(page)).toHaveText(/glossary/i);
  await page.goto('/search/?q=swim');
  await expect(result).toContainText(/swim/i);
});

test('the number of saved pages is limited, and the oldest is dropped', async ({ page }) => {
  await visit(page, '/glossary/');
  await keeps(page, '/glossary/');
  const fill = async (count: number) => {
    const name = (await caches.keys()).find((one) => one.includes(' read '))!;
    const cache = await caches.open(name);
    for (let i = 0; i < count; i++) await cache.put(`/filled-${i}/`, new Response());
  };
  await page.evaluate(fill, 200);
  await page.goto('/sources/');
  await keeps(page, '/sources/');
  await expect
    .poll(async () => (await kept(page)).filter((url) => /filled/.test(url)).length)
    .toBeLessThan(150);
  const all = await kept(page);
  expect(all.filter((url) => url.endsWith('/glossary/'))).toEqual([]);
  expect(all.filter((url) => url.endsWith('/filled-199/'))).toHaveLength(1);
});

test('offline, a page that does not exist offers links', async ({ page, context }) => {
  await visit(page, '/about/');
  await context.setOffline(true);
  await page.goto('/no-such-page/');
  await expect(heading(page)).toHaveText('You are offline');
  await page.getByRole('link', { name: 'When may I do things again?' }).click();
  await expect(page).toHaveURL(/\/calculator\/$/);
  await expect(page.getByRole('button', { name: 'Show my times' })).toBeVisible();
});

test('neither a treatment nor a search is saved', async ({ page }) => {
  await visit(page, `/calculator/${treated}`);
  await page.goto(`/aftercare/${treated}`);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
  await page.goto('/search/?q=bleeding');
  await expect(page.locator('.search-results li').first()).toContainText(/bleed/i);
  const all = await kept(page);
  expect(all.length).toBeGreaterThanOrEqual(someFiles().length);
  expect(all.filter((url) => /treated=|2026|bleeding|#/.test(url))).toEqual([]);
  const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
  expect(await page.evaluate(stored)).toEqual([0, 0, '']);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('the current site takes precedence over saved pages', async ({ page, site }) => {
  await visit(page, '/risks/');
  site.change('/risks/', newPage);
  await page.goto('/risks/');
  await expect(heading(page)).toHaveText('New advice');
});

test('if the network is too slow or answers with an error, the saved page is shown', async ({
  page,
  site,
}) => {
  await visit(page, '/about/');
  site.change('/first-night/', 503);
  await page.goto('/first-night/');
  await expect(heading(page)).toHaveText(/first night/i);
  site.hold();
  await page.goto('/aftercare/');
  await expect(page.getByRole('button', { name: 'Show my times' })).toBeVisible();
  await expect(heading(page)).toHaveText(/aftercare/i);
});

test('a page that is not saved waits for the network, however slow', async ({ page, site }) => {
  await visit(page, '/about/');
  site.change('/new-page/', newPage);
  site.hold();
  const asked = page.waitForRequest('**/new-page/');
  const opened = page.goto('/new-page/');
  await asked;
  // A saved page comes after the time limit, so the other page's limit has passed too.
  const other = await page.context().newPage();
  await other.goto('/first-night/');
  site.release();
  await opened;
  await expect(heading(page)).toHaveText('New advice');
});

test('a deploy while a page is open is silent, and keeps what the open page needs', async ({
  page,
  site,
}) => {
  const found = errors(page);
  const old = script('calendar');
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await visit(page, `/calculator/${treated}`);
  await deploy(site, old);
  await update(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toHaveText(
    /27\sNovember.*\s15:00/,
  );
  expect(found).toEqual([]);
  expect((await kept(page)).filter((url) => url.includes('/_astro/calendar.'))).toHaveLength(2);

  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto('/risks/');
  await patient
    .poll(async () => (await kept(next)).filter((url) => url.includes('/_astro/calendar.')))
    .toEqual([`${site.origin}${newName(old)}`]);
});

test('a new version replaces its saved pages, including those that were read', async ({
  page,
  context,
  site,
}) => {
  await visit(page, '/glossary/');
  await keeps(page, '/glossary/');
  await page.goto('/about/');
  const before = (await kept(page)).filter((url) => url.includes('/risks/?'));
  site.change('/risks/', newPage);
  const list = (text: string) =>
    text.replace(/"risks\/","\w+/, '"risks/","new').replace(/"version":"/, '$&new');
  site.change('/sw.js', await shortWorker({ change: list }));
  await update(page);
  const after = (await kept(page)).filter((url) => url.includes('/risks/?'));
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
  // A page saved by the old version is not kept.
  expect((await kept(page)).filter((url) => url.endsWith('/glossary/'))).toEqual([]);
  await context.setOffline(true);
  await page.goto('/risks/');
  await expect(heading(page)).toHaveText('New advice');
});

test('switched off, it disappears from browsers that have it, with all saved data', async ({
  page,
  site,
}) => {
  const found = errors(page);
  await visit(page, `/calculator/${treated}`);
  await page.evaluate(() => caches.open('another site’s'));
  site.change('/sw.js', await bundled('kill-switch-worker', {}));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      ...(await caches.keys()),
    ]);
  await patient.poll(left).toEqual([0, 'another site’s']);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toHaveText(
    /27\sNovember.*\s15:00/,
  );
  expect(found).toEqual([]);
});

for (const [what, block] of Object.entries({
  'has no service workers': () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  'blocks storage': () =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'refuses the worker': () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
  },
})) {
  test(`a browser that ${what}: nothing breaks`, async ({ page }) => {
    const found = errors(page);
    await page.addInitScript(block);
    await page.goto(`/calculator/${treated}`);
    await idle(page);
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    expect(found).toEqual([]);
  });
}

test('nothing is saved with data saver on, or in a frame of another site', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => {
      globalThis.asksToKeep = true;
      return new Promise(() => undefined);
    };
  });
  const asksToKeep = async (frame: Pick<Page, 'evaluate'>) => {
    await idle(frame);
    return frame.evaluate(() => globalThis.asksToKeep ?? false);
  };
  site.change('/embed/calculator/', readFileSync('dist/risks/index.html', 'utf8'));
  const elsewhere = await SiteServer.start();
  elsewhere.change('/a-clinic.html', `<iframe src="${site.origin}/embed/calculator/"></iframe>`);
  await page.goto(`${elsewhere.origin}/a-clinic.html`);
  const frame = page.frames()[1]!;
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  await frame.waitForLoadState();
  expect(await asksToKeep(frame)).toBe(false);
  elsewhere.close();

  await page.goto('/risks/');
  expect(await asksToKeep(page)).toBe(true);

  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto('/risks/');
  expect(await asksToKeep(page)).toBe(false);
});

test('a copy under a path saves that path only', async ({ page, context }) => {
  const copy = clinicCopy();
  const site = await SiteServer.start({ folder: `${copy.folder}/dist`, base });
  try {
    site.change('/sw.js', await shortWorker({ folder: `${copy.folder}/dist` }));
    await visit(page, `${site.origin}${base}about/`);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${site.origin}${base}`);
    const all = await kept(page);
    expect(all.filter((url) => !url.startsWith(scope))).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${scope}calculator/${treated}`);
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toBeVisible();
    await page.goto(`${scope}no-such-page/`);
    await page.getByRole('link', { name: 'Aftercare' }).first().click();
    await expect(page).toHaveURL(`${scope}aftercare/`);
    await expect(heading(page)).toContainText(/aftercare/i);
  } finally {
    site.close();
  }
});

const newPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>New</title><h1>New advice</h1>';
const newName = (name: string) => name.replace('.', '.new');

/** Deploys another version of the site, in which a script is renamed and the old name is gone. */
async function deploy(site: SiteServer, old: string) {
  site.change(old, 404);
  site.change(newName(old), readFileSync(`dist${old}`, 'utf8'));
  const change = (list: string) => list.replace(old.slice(1), newName(old).slice(1));
  site.change('/sw.js', await shortWorker({ change }));
}

/** Makes the browser check for a new worker, as it does whenever a page is opened, and waits for it. */
async function update(page: Page) {
  await page.evaluate(async () => {
    const taken = new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
    await (await navigator.serviceWorker.ready).update();
    await taken;
  });
  await patient
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

/** Waits until a loaded page has had its idle time, and has started its idle work. */
const idle = (page: Pick<Page, 'evaluate'>) =>
  page.evaluate(async () => {
    await new Promise((done) => requestIdleCallback(done));
    await new Promise((done) => setTimeout(done));
  });

declare global {
  var asksToKeep: boolean | undefined;
}
