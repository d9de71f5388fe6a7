import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from '../fixtures/axe';
import { fakeSpeech, type FakeVoice } from '../fixtures/fake-speech';
import { refusals, watchPolicy } from '../fixtures/policy';

const british: FakeVoice = { name: 'Kate', lang: 'en-GB', localService: true, default: false };
const american: FakeVoice = { name: 'Sam', lang: 'en-US', localService: true, default: true };
const remote: FakeVoice = { name: 'Cloud', lang: 'en-GB', localService: false, default: true };
const german: FakeVoice = { name: 'Anna', lang: 'de-DE', localService: true, default: false };
const path = '/questions/does-it-hurt/';

const listen = (page: Page) => page.getByRole('button', { name: 'Listen' });
const bar = (page: Page) => page.getByRole('group', { name: 'Listening' });
const said = (page: Page) => page.evaluate(() => window.fakeSpeech.said.map(({ words }) => words));
const finish = (page: Page) => page.evaluate(() => window.fakeSpeech.finish());
const speaking = (page: Page) => page.evaluate(() => window.fakeSpeech.speaking);
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('listening') ?? [])].map((range) =>
      String(range).replace(/\s+/g, ' ').trim(),
    ),
  );

/** Opens a page on a device with these voices, its clock in the test's hands, and starts to listen. */
async function start(page: Page, voices = [british], address = path): Promise<void> {
  await fakeSpeech(page, voices);
  await page.clock.install();
  await page.goto(address);
  await listen(page).click();
  await expect(bar(page)).toBeVisible();
}

/** Lets the voice come to the end of the page. Gives back everything that it said. */
async function hearAll(page: Page): Promise<string[]> {
  while (await bar(page).isVisible()) {
    await finish(page);
    await page.clock.runFor(1000);
  }
  return said(page);
}

test('there is no offer without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.locator('.facts')).toContainText('to read');
  await expect(listen(page)).toHaveCount(0);
  await context.close();
});

test('there is no offer where no English voice is on the device itself', async ({ page }) => {
  await fakeSpeech(page, [remote, german]);
  await page.goto(path);
  await expect(listen(page)).toHaveCount(0);
  await page.evaluate((voice) => window.fakeSpeech.give([voice]), american);
  await expect(listen(page)).toBeVisible();
});

test('the code comes with the first tap, not with the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await fakeSpeech(page, [british]);
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('listen'))).toEqual([]);
  await listen(page).click();
  await expect(bar(page)).toBeVisible();
  expect(asked.filter((url) => url.includes('listen'))).toHaveLength(1);
});

test('a British voice of the device reads before any other', async ({ page }) => {
  await start(page, [american, remote, german, british]);
  const [first] = await page.evaluate(() => window.fakeSpeech.said);
  expect(first).toMatchObject({ voice: 'Kate', lang: 'en-GB' });
  await expect(bar(page)).toContainText('Nothing is sent');
});

test('the text is read from its heading to its end, and nothing else', async ({ page }) => {
  await start(page, [british], '/risks/');
  const all = await hearAll(page);
  expect(all[0]).toBe(await page.getByRole('heading', { level: 1 }).textContent());
  const text = all.join(' ');
  const plain = (words: string | null) => (words ?? '').replace(/\s+/g, ' ').trim();
  expect(text).toContain(plain(await page.locator('.summary').textContent()));
  for (const heading of await page.locator('article h2:not(nav *, .page-sources *)').all()) {
    expect(all).toContain(plain(await heading.textContent()));
  }
  for (const item of await page.locator('.care-card li').all()) {
    const words = await item.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('sup').forEach((number) => number.remove());
      return copy.textContent;
    });
    expect(text).toContain(plain(words));
  }
  expect(text).not.toContain('On this page');
  expect(text).not.toContain('Last checked');
  expect(text).not.toContain(plain(await page.locator('.page-sources li').first().textContent()));
  // The number of a source would be heard as part of the sentence.
  expect(all.filter((words) => /^\d+$|[.:]\s*\d+$/.test(words))).toEqual([]);
});

test('the sentence that is read is marked, and kept in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await start(page, [british], '/risks/');
  for (let sentence = 0; sentence < 12; sentence += 1) {
    expect(await marked(page)).toEqual((await said(page)).slice(-1));
    const bottom = await page.evaluate(() => {
      const [range] = CSS.highlights.get('listening') ?? [];
      return (range as Range).getBoundingClientRect().bottom;
    });
    expect(bottom).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual((await bar(page).boundingBox())?.y ?? 0);
    await finish(page);
    await page.clock.runFor(1000);
  }
});

test('a reader who scrolls elsewhere is left there', async ({ page }) => {
  await start(page, [british], '/risks/');
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  const there = await page.evaluate(() => scrollY);
  await finish(page);
  await page.clock.runFor(1000);
  expect(await said(page)).toHaveLength(2);
  expect(await page.evaluate(() => scrollY)).toBe(there);
});

test('where sentences can’t be marked, the paragraph is', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await start(page);
  await expect(page.locator('.listening')).toHaveText('Does skin needling hurt?');
  await page.keyboard.press('Escape');
  await expect(page.locator('.listening')).toHaveCount(0);
});

test('a heading is followed by a pause', async ({ page }) => {
  await start(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await finish(page);
  await page.clock.runFor(300);
  expect(await said(page)).toHaveLength(1);
  await page.clock.runFor(700);
  expect(await said(page)).toHaveLength(2);
});

test('the keyboard pauses, goes on with the same sentence, and stops', async ({ page }) => {
  await fakeSpeech(page, [british]);
  await page.clock.install();
  await page.goto(path);
  await listen(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
  await finish(page);
  await page.clock.runFor(1000);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  expect(await speaking(page)).toBe(false);
  await page.keyboard.press('Space');
  const [, second, third] = await said(page);
  expect(third).toBe(second);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(listen(page)).toBeFocused();
  expect(await speaking(page)).toBe(false);
  expect(await marked(page)).toEqual([]);
});

test('after a stop the page is read from its start', async ({ page }) => {
  await start(page);
  await finish(page);
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Stop' }).click();
  await listen(page).click();
  const [heading] = await said(page);
  await expect.poll(async () => (await said(page)).at(-1)).toBe(heading);
});

test('leaving the page ends the reading', async ({ page }) => {
  await start(page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await speaking(page)).toBe(false);
  await expect(listen(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the bar is accessible, fits a narrow phone and meets no refusal (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript(watchPolicy);
    await start(page);
    await expect(bar(page)).toHaveCSS('position', 'fixed');
    expect(await axeFaults(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await page.evaluate(refusals)).toEqual([]);
  });
}
