import { readFileSync } from 'node:fs';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { clinicSite, documented, type Documented } from '../fixtures/clinic-site';
import { refusals, watchPolicy } from '../fixtures/policy';
import { currentVersion } from '../fixtures/advice';

/** Opens a clinic's page on another host, written as `docs/embedding.md` says. */
type OpenClinic = (
  change?: (snippets: Documented) => Partial<Documented>,
  other?: string,
) => Promise<FrameLocator>;

const test = base.extend<{ openClinic: OpenClinic }>({
  openClinic: async ({ page, baseURL }, use) => {
    const sites: { close(): void }[] = [];
    await use(async (change = () => ({}), other = '') => {
      const said = documented(baseURL!);
      const { frame, script, policy } = { ...said, ...change(said) };
      const clinic = await clinicSite(`<h1>Aftercare</h1>${frame}${script}`, policy, other);
      sites.push(clinic);
      await page.clock.setFixedTime('2026-11-24T16:30:00Z');
      await page.goto(clinic.url);
      return page.frameLocator('iframe');
    });
    sites.forEach((site) => site.close());
  },
});

const time = (frame: FrameLocator, id: string) =>
  frame.locator(`[data-moment]:has([data-restriction="${id}"]) time`);
const height = (page: Page, nth = 0) =>
  page
    .locator('iframe')
    .nth(nth)
    .evaluate((frame) => frame.clientHeight);

async function answer(frame: FrameLocator): Promise<void> {
  await frame.getByLabel('Today').check();
  await frame.getByLabel('What time did it end?').fill('15:00');
  await frame.getByRole('button', { name: 'Show my times' }).click();
  await expect(time(frame, 'exercise')).toBeVisible();
}

/** Returns true if frame and content have the same height, and the page does not scroll sideways. */
async function fits(page: Page, nth = 0): Promise<boolean> {
  const inside = await page.frames()[nth + 1]!.evaluate(() => {
    const { clientWidth, offsetHeight, scrollWidth } = document.documentElement;
    return { high: offsetHeight, wide: scrollWidth - clientWidth };
  });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return inside.high === (await height(page, nth)) && inside.wide === 0 && wide === 0;
}

/** Returns the violations of either policy, ours or the clinic's. */
async function refused(page: Page): Promise<unknown[]> {
  return (await Promise.all(page.frames().map((frame) => frame.evaluate(refusals)))).flat();
}

for (const width of [280, 1000]) {
  test(`in a frame ${width} px wide it answers correctly, and the frame’s height follows`, async ({
    page,
    openClinic,
  }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.addInitScript(watchPolicy);
    await page.setViewportSize({ width: width + 16, height: 800 });
    const frame = await openClinic();
    expect(await page.locator('iframe').evaluate((element) => element.clientWidth)).toBeLessThan(
      width + 1,
    );
    await expect(frame.locator('[data-part="clinic"]')).toHaveText(
      'Questions? Riverside Clinic, 020 7946 0018. From the page around this, not checked by this guide: check them.',
      { useInnerText: true },
    );
    await expect(frame.locator('[data-restriction="exercise"]')).toContainText(
      /your clinic asks for \d+\sdays \(this guide’s shortest: 3\sdays\)/,
    );
    await expect.poll(() => fits(page)).toBe(true);
    const asked = await height(page);

    await answer(frame);
    await expect(time(frame, 'exercise')).toHaveAttribute('datetime', /^2026-11-28T15:00/);
    await expect(time(frame, 'swimming')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await expect.poll(() => fits(page)).toBe(true);
    expect(await height(page)).not.toBe(asked);

    await frame.getByRole('button', { name: 'Change' }).click();
    await frame.getByLabel('What time did it end?').fill('');
    await expect(time(frame, 'exercise')).toBeHidden();
    await expect.poll(() => fits(page)).toBe(true);
    expect(await height(page)).toBe(asked);
    expect(await refused(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('it works if the clinic’s software drops the last slash or escapes the address twice', async ({
  page,
  openClinic,
}) => {
  const frame = await openClinic(({ frame: markup }) => ({
    frame: markup.replace('/calculator/#', '/calculator#').replaceAll('&amp;', '&amp;amp;'),
  }));
  await answer(frame);
  await expect(time(frame, 'exercise')).toHaveAttribute('datetime', /^2026-11-28T15:00/);
  await expect(frame.locator('[data-part="clinic"]')).toContainText('Riverside Clinic');
  await expect.poll(() => fits(page)).toBe(true);
});

test('it works if an editor keeps nothing of the frame but its address and the script', async ({
  page,
  openClinic,
}) => {
  const frame = await openClinic(({ frame: markup }) => ({
    frame: `<iframe title="" ${/src="[^"]+"/.exec(markup)?.[0] ?? ''}></iframe>`,
  }));
  await answer(frame);
  await expect(time(frame, 'exercise')).toHaveAttribute('datetime', /^2026-11-28T15:00/);
  await expect.poll(() => fits(page)).toBe(true);
  expect(await page.locator('iframe').evaluate((element) => element.clientWidth)).toBe(300);
});

test('if an editor cuts the address at its #, the site’s own waits count and no clinic is named', async ({
  openClinic,
}) => {
  const frame = await openClinic(({ frame: markup }) => ({
    frame: markup.replace(/#[^"]*/, ''),
  }));
  await answer(frame);
  await expect(time(frame, 'exercise')).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await expect(frame.locator('[data-part="clinic"]')).toBeEmpty();
  await expect(frame.locator('[data-part="problems"]')).toBeEmpty();
});

test('it sets no cookie, and stores nothing until the reader asks it to', async ({
  page,
  context,
  openClinic,
}) => {
  const frame = await openClinic();
  const inside = page.frames()[1]!;
  const stored = () =>
    inside.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  await answer(frame);
  await frame.getByRole('button', { name: 'Copy as text' }).click();
  expect(await stored()).toEqual({ local: {}, session: {}, databases: 0, caches: 0, workers: 0 });
  await frame.getByLabel('Keep on this device').click();
  await expect.poll(async () => Object.keys((await stored()).local)).toHaveLength(1);
  await frame.getByLabel('Keep on this device').click();
  await expect.poll(async () => (await stored()).local).toEqual({});
  expect(await context.cookies()).toEqual([]);
});

test('if the frame may not store data, it does not claim to have saved', async ({ openClinic }) => {
  const frame = await openClinic(({ frame: markup }) => ({
    frame: markup.replace('allow-downloads', ''),
  }));
  await answer(frame);
  await frame.getByRole('button', { name: 'Add to calendar' }).click();
  await expect(frame.locator('[data-part="saved"]')).toContainText('If nothing happened');
});

test('without the script, the frame keeps its height and scrolls inside', async ({
  page,
  openClinic,
}) => {
  const frame = await openClinic(() => ({ script: '' }));
  await answer(frame);
  expect(await height(page)).toBe(720);
  await frame.getByRole('button', { name: 'Add to calendar' }).click({ trial: true });
});

test('the height fits too if the clinic’s style sets border-box on frames', async ({
  page,
  openClinic,
}) => {
  const frame = await openClinic(({ policy, frame }) => ({
    policy: `${policy}; style-src 'unsafe-inline'`,
    frame: `<style>* { box-sizing: border-box }</style>${frame}`,
  }));
  await answer(frame);
  await expect.poll(() => fits(page)).toBe(true);
});

test('copying, saving and printing work in the documented sandbox, and it links to the full page', async ({
  page,
  openClinic,
  baseURL,
}) => {
  const frame = await openClinic();
  await answer(frame);
  const downloading = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Add to calendar' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  const moments = events.filter((event) => !new ICAL.Event(event).startDate.isDate);
  expect(moments).toHaveLength(
    await frame.locator('[data-moment], [data-darker-skin]').filter({ visible: true }).count(),
  );
  expect(file.replaceAll('\r\n ', '')).toContain(`${baseURL}/calculator/`);
  expect(file.replaceAll('\r\n ', '')).toContain(` · ${currentVersion}`);

  await page.frames()[1]!.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.title = text;
      return Promise.resolve();
    };
  });
  await frame.getByRole('button', { name: 'Copy a link' }).click();
  await expect(frame.locator('[data-part="taken"]')).toContainText('The link is copied.');
  expect(await page.frames()[1]!.title()).toBe(
    `${baseURL}/calculator/#0&exercise=96&clinic=Riverside+Clinic&tel=020+7946+0018&v=${currentVersion}&treated=2026-11-24T15:00&zone=Europe/London&1`,
  );

  const printed = page
    .frames()[1]!
    .evaluate(() => new Promise((resolve) => addEventListener('beforeprint', () => resolve(true))));
  await frame.getByRole('button', { name: 'Print the times' }).click();
  expect(await printed).toBe(true);
});

test('copying needs allow="clipboard-write"; without it, the text is shown for copying', async ({
  page,
  context,
  openClinic,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const frame = await openClinic();
  await answer(frame);
  await frame.getByRole('button', { name: 'Copy as text' }).click();
  await expect(frame.locator('[data-part="taken"]')).toHaveText('The times are copied.');

  await openClinic(({ frame: markup }) => ({
    frame: markup.replace('allow="clipboard-write"', ''),
  }));
  await answer(frame);
  await frame.getByRole('button', { name: 'Copy as text' }).click();
  await expect(frame.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(
    /Wait until .*: .*exercise/,
  );
  await expect.poll(() => fits(page)).toBe(true);
});

test('the link to the full page opens outside the sandbox, with the clinic’s waits', async ({
  page,
  context,
  openClinic,
}) => {
  const frame = await openClinic();
  // Even before any times are asked for, and for readers who open it without a click.
  await expect(frame.getByRole('link', { name: 'Skin Needling Explained' })).toHaveAttribute(
    'href',
    /\/calculator\/#.*exercise=96/,
  );
  await answer(frame);
  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Skin Needling Explained' }).click();
  const whole = await opening;
  await expect(
    whole.locator('[data-moment]:has([data-restriction="exercise"]) time'),
  ).toHaveAttribute('datetime', /^2026-11-28T15:00/);
  await expect(whole.getByRole('banner')).toBeVisible();
  expect(await whole.evaluate(() => [window.origin !== 'null', window.opener])).toEqual([
    true,
    null,
  ]);
  expect(page.frames()[1]!.url()).toContain('/embed/calculator/');
  for (const link of await frame.locator('a[href]:not([href^="tel:"])').all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener');
  }
});

test('in a sandbox with an opaque origin and no storage, it still works', async ({
  page,
  openClinic,
}) => {
  const frame = await openClinic(({ frame: markup }) => ({
    frame: markup.replace('allow-same-origin', ''),
  }));
  await answer(frame);
  expect(await page.frames()[1]!.evaluate(() => window.origin)).toBe('null');
  await frame.getByLabel('Keep on this device').click();
  await expect(frame.locator('[data-part="kept"]')).toContainText('does not let this page keep');
  await expect(time(frame, 'exercise')).toHaveAttribute('datetime', /^2026-11-28T15:00/);
});

test('without script in the frame, it shows the waits and no controls', async ({
  page,
  openClinic,
}) => {
  await page.setViewportSize({ width: 280, height: 800 });
  const frame = await openClinic(({ frame: markup }) => ({
    frame: markup.replace('allow-scripts', ''),
    script: '',
  }));
  await expect(
    frame.locator('[data-moment]:has([data-restriction="exercise"]) .moment-wait'),
  ).toBeVisible();
  await expect(frame.locator('form')).toBeHidden();
  await expect(frame.getByRole('link', { name: 'See an example' })).toHaveAttribute(
    'target',
    '_blank',
  );
  await expect(frame.getByRole('link', { name: 'Skin Needling Explained' })).toBeVisible();
});

test('a script that loads after the frame asks for the height', async ({ page, openClinic }) => {
  const frame = await openClinic(() => ({ script: '' }));
  await answer(frame);
  expect(await height(page)).toBe(720);
  const { script } = documented(new URL(page.frames()[1]!.url()).origin);
  await page.addScriptTag({ url: /src="([^"]+)"/.exec(script)?.[1] ?? '' });
  await expect.poll(() => fits(page)).toBe(true);
});

test('two frames in one page each get their own height', async ({ page, openClinic }) => {
  await openClinic(({ frame }) => ({
    frame: `${frame}${frame.replace('width="100%"', 'width="280"').replace('lazy', 'eager')}`,
  }));
  await expect.poll(() => fits(page, 0)).toBe(true);
  // Browsers throttle a frame that is out of view: it reports its last height once it is in view.
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await expect.poll(() => fits(page, 1)).toBe(true);
  expect(await height(page, 1)).toBeGreaterThan(await height(page, 0));
});

test('messages from a frame of another site are ignored', async ({ page, openClinic }) => {
  const lie = '<script>parent.postMessage({ skinNeedlingHeight: 5 }, "*")</script>';
  const frame = await openClinic(
    ({ policy }) => ({ policy: policy.replace('frame-src', "frame-src 'self'") }),
    lie,
  );
  // The frame grows once more when the clinic's name has come.
  await expect(frame.locator('[data-part="clinic"]')).toContainText('Riverside Clinic');
  await expect.poll(() => fits(page)).toBe(true);
  const fitted = await height(page);
  // The script's listener came first, so it has received everything that this one receives.
  const heard = page.evaluate(
    () => new Promise<void>((resolve) => addEventListener('message', () => resolve())),
  );
  await page.evaluate(() => window.frames[0]!.location.replace(`${location.origin}/other`));
  await heard;
  expect(await height(page)).toBe(fitted);
});

test('the height script is small, and any page may load it', async ({ request }) => {
  const response = await request.get('/embed/height.js');
  expect((await response.body()).length).toBeLessThan(1024);
  expect(response.headers()['cross-origin-resource-policy']).toBe('cross-origin');
});

test('every other kind of page refuses to be framed', async ({ page, baseURL }) => {
  const kinds = [
    '/',
    '/what-is-skin-needling/',
    '/conditions/',
    '/conditions/acne-scars/',
    '/aftercare/',
    '/calculator/',
    '/questions/',
    '/questions/does-it-hurt/',
    '/glossary/',
    '/sources/',
    '/search/',
    '/clinics/',
    '/no-such-page/',
  ];
  const frames = [...kinds, '/embed/calculator/'].map(
    (path) => `<iframe title="${path}" src="${baseURL}${path}"></iframe>`,
  );
  const clinic = await clinicSite(frames.join(''), `frame-src ${baseURL}`);
  await page.goto(clinic.url);
  const shown = page.frames().slice(1);
  expect(shown).toHaveLength(kinds.length + 1);
  // A browser shows its own error page in place of a page that refuses to be framed.
  const ours = await Promise.all(
    shown.map((frame) => frame.locator('meta[property="og:title"]').count()),
  );
  expect(ours).toEqual([...kinds.map(() => 0), 1]);
  clinic.close();
});

test('the frame links to when to get help, before any input', async ({ page }) => {
  await page.goto('/embed/calculator/#exercise=120');
  const help = page.getByRole('link', { name: 'When to get help' });
  await expect(help).toHaveAttribute('target', '_blank');
  await page.goto((await help.getAttribute('href'))!);
  const heading = page.locator('#when-to-get-help');
  await expect(heading).toHaveText('When to get help');
  await expect(heading).toBeInViewport();
  await expect(page.locator('.care-card').first()).toContainText('Call an ambulance now');
});
