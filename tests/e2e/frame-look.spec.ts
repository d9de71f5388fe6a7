import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { clinicSite, documented } from '../fixtures/clinic-site';
import { refusals, watchPolicy } from '../fixtures/policy';
import { palettes } from '../fixtures/tokens';

/** Opens a clinic's page with the documented frame and another query, such as `scheme=dark`. */
type OpenFrame = (query: string, style?: string) => Promise<FrameLocator>;

const test = base.extend<{ openFrame: OpenFrame; console: string[] }>({
  console: async ({ page }, use) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await use(said);
  },
  openFrame: async ({ page, baseURL }, use) => {
    const sites: { close(): void }[] = [];
    await page.addInitScript(watchPolicy);
    await use(async (query, style = '') => {
      const { frame, script, policy } = documented(baseURL!);
      const markup = frame.replace(/calculator\/[^#"]*/, `calculator/${query && `?${query}`}`);
      const clinic = await clinicSite(
        `<style>iframe { border: 0 } ${style}</style>${markup}${script}`,
        `${policy}; style-src 'unsafe-inline'`,
      );
      sites.push(clinic);
      await page.clock.setFixedTime('2026-11-24T16:30:00Z');
      await page.goto(clinic.url);
      const shown = page.frameLocator('iframe');
      await expect(shown.locator('[data-ready]')).toBeVisible();
      return shown;
    });
    expect(await Promise.all(page.frames().map((frame) => frame.evaluate(refusals)))).toEqual(
      page.frames().map(() => []),
    );
    sites.forEach((site) => site.close());
  },
});

const background = (frame: FrameLocator, selector: string) =>
  frame.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
const height = (page: Page) =>
  page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
/** Returns a hex colour as browsers compute it. */
const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

/** Returns the colour at the frame's lower left corner, where it shows its ground alone. */
async function corner(page: Page): Promise<number[]> {
  const { x, y } = (await page.locator('iframe').boundingBox())!;
  const picture = await page.screenshot({ clip: { x: x + 2, y: y + 2, width: 1, height: 1 } });
  return [...(await sharp(picture).removeAlpha().raw().toBuffer())];
}

async function answer(frame: FrameLocator): Promise<void> {
  await frame.getByLabel('Today').check();
  await frame.getByLabel('What time did it end?').fill('15:00');
  await frame.getByRole('button', { name: 'Show my times' }).click();
  await expect(frame.locator('[data-restriction="exercise"]')).toBeVisible();
}

for (const [query, device, scheme] of [
  ['', 'dark', 'light'],
  ['scheme=light', 'dark', 'light'],
  ['scheme=dark', 'light', 'dark'],
  ['scheme=auto', 'dark', 'dark'],
  ['scheme=auto', 'light', 'light'],
  ['scheme=pink', 'dark', 'light'],
] as const) {
  test(`on a ${device} device, "${query}" is ${scheme}, before any other script runs`, async ({
    page,
    openFrame,
  }) => {
    await page.emulateMedia({ colorScheme: device });
    const frame = await openFrame(query);
    expect(await background(frame, 'body')).toBe(rgb(palettes[scheme]['paper']!));
    // The browser's own parts of the time field follow.
    await expect(frame.locator('html')).toHaveCSS(
      'color-scheme',
      query.includes('auto') ? 'light dark' : scheme,
    );
    const first = await frame.locator('body > :first-child').evaluate((element) => ({
      tag: element.tagName,
      waits: element.hasAttribute('src') || element.hasAttribute('type'),
    }));
    expect(first).toEqual({ tag: 'SCRIPT', waits: false });
  });
}

test('an accent colours buttons and links where it can be read', async ({ openFrame, console }) => {
  const frame = await openFrame('accent=8a1c5b');
  expect(await background(frame, 'button[type="submit"]')).toBe(rgb('#8a1c5b'));
  await expect(frame.getByRole('link', { name: 'When to get help' })).toHaveCSS(
    'color',
    rgb('#8a1c5b'),
  );
  expect(console).toEqual([]);
});

test('an accent that can’t be read gives way to ours, and the console says so', async ({
  openFrame,
  console,
}) => {
  const frame = await openFrame('accent=ffd34d');
  expect(await background(frame, 'button[type="submit"]')).toBe(rgb(palettes.light['accent']!));
  expect(console).toEqual(['accent=ffd34d: too little contrast here, so ours is used.']);
});

test('with scheme=auto, the accent gives way when the device turns dark', async ({
  page,
  openFrame,
}) => {
  const frame = await openFrame('scheme=auto&amp;accent=8a1c5b');
  expect(await background(frame, 'button[type="submit"]')).toBe(rgb('#8a1c5b'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect
    .poll(() => background(frame, 'button[type="submit"]'))
    .toBe(rgb(palettes.dark['accent']!));
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => background(frame, 'button[type="submit"]')).toBe(rgb('#8a1c5b'));
});

test('an accent is not printed', async ({ page, openFrame }) => {
  const frame = await openFrame('scheme=dark&accent=ffb3c7');
  await page.emulateMedia({ media: 'print' });
  await expect(frame.getByRole('link', { name: 'When to get help' })).toHaveCSS(
    'color',
    rgb(palettes.print['accent']!),
  );
  expect(await background(frame, 'body')).toBe(rgb(palettes.print['paper']!));
});

test('without a ground, the page around it shows through', async ({ page, openFrame }) => {
  const pink = 'body { margin: 0; background: #ffe4ec }';
  await openFrame('', pink);
  expect(await corner(page)).toEqual([0xfa, 0xf6, 0xee]);
  await openFrame('ground=none', pink);
  expect(await corner(page)).toEqual([0xff, 0xe4, 0xec]);
});

test('in the other scheme the ground stays, so that the text can be read', async ({
  page,
  openFrame,
}) => {
  const dark = 'body { margin: 0; background: #101820 }';
  await openFrame('ground=none', `:root { color-scheme: dark } ${dark}`);
  expect(await corner(page)).toEqual([255, 255, 255]);
  await openFrame('ground=none&amp;scheme=dark', `iframe { color-scheme: dark } ${dark}`);
  expect(await corner(page)).toEqual([0x10, 0x18, 0x20]);
});

for (const [width, most] of [
  [900, 720],
  [300, 930],
] as const) {
  test(`a compact frame ${width} px wide starts below ${most} px, with the form alone`, async ({
    page,
    openFrame,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const frame = await openFrame('start=compact', 'body { margin: 0 }');
    const waits = frame.locator('[data-part="moments"]');
    await expect(waits).toBeHidden();
    await expect(frame.locator('[data-part="clinic"]')).toContainText('020 7946 0018');
    await expect(frame.getByRole('link', { name: 'When to get help' })).toBeVisible();
    await expect.poll(() => height(page)).toBeLessThan(most);
    const asked = await height(page);

    await answer(frame);
    await expect(waits).toBeVisible();
    await frame.getByRole('button', { name: 'Change' }).click();
    await frame.getByLabel('What time did it end?').fill('');
    await expect(waits).toBeHidden();
    await expect.poll(() => height(page)).toBe(asked);
  });
}

test('in a wide frame the content stands in the middle', async ({ page, openFrame }) => {
  for (const [width, query] of [
    [900, ''],
    [900, 'start=compact'],
    [1240, ''],
    [1240, 'start=compact'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    const frame = await openFrame(query, 'body { margin: 0 }');
    const { left, right } = await frame.locator('main').evaluate((main) => {
      const box = main.getBoundingClientRect();
      return { left: box.left, right: document.documentElement.clientWidth - box.right };
    });
    expect(Math.abs(left - right), `${width} ${query}`).toBeLessThan(2);
    expect(left, `${width} ${query}`).toBeGreaterThan(50);
  }
});

test('the look stays when the times are shown and the frame is loaded again', async ({
  page,
  openFrame,
}) => {
  const frame = await openFrame('start=compact&amp;accent=8a1c5b');
  await answer(frame);
  expect(page.frames()[1]!.url()).toMatch(/\?start=compact&accent=8a1c5b#0&exercise=96.*treated=/);
  const loading = page.waitForEvent('framenavigated');
  // After the call has returned: a reload within it would take the page away under it.
  await page.frames()[1]!.evaluate(() => void setTimeout(() => location.reload()));
  await loading;
  await expect(frame.locator('[data-part="moments"]')).toBeVisible();
  expect(await background(frame, '.button')).toBe(rgb('#8a1c5b'));
});

test('links out of the frame carry the clinic’s wait, name and number, and lead to their place', async ({
  context,
  openFrame,
}) => {
  const frame = await openFrame('');
  const carried = '0&exercise=96&clinic=Riverside+Clinic&tel=020+7946+0018&1';
  const help = frame.getByRole('link', { name: 'When to get help' });
  await expect(help).toHaveAttribute('href', `/aftercare/#${carried}&at=when-to-get-help`);
  const reasons = frame.locator('.reasons a[href*="aftercare"]');
  for (const link of await reasons.all()) {
    await expect(link).toHaveAttribute('href', /#0&exercise=96&.*&1&at=[a-z-]+$/);
  }
  await answer(frame);
  await expect(help).toHaveAttribute('href', /exercise=96.*&treated=2026-11-24T15:00.*&1&at=when/);
  const opening = context.waitForEvent('page');
  await help.click();
  const whole = await opening;
  await expect(whole.locator('#when-to-get-help')).toBeInViewport();
  await expect(whole.locator('[data-part="clinic"]')).toContainText('Riverside Clinic');
  await expect(whole.locator('[data-restriction="exercise"]')).toContainText('4 days');
  await expect(whole.locator('[data-part="problems"]')).toBeEmpty();
});
