import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { contentFiles, dataFile } from '../fixtures/content-files';

const options = dataFile('content/options/acne-scars.yaml');
const conditions = contentFiles('conditions').length;
const names = options.map(({ name }) => String(name));

const tables = (page: Page) => page.locator('.compare table');
const headings = (page: Page) => page.locator('.compare table:visible thead th:visible');
/** The row of an option in the shown table. */
const row = (page: Page, name: string) =>
  page.locator('.compare table:visible tr', {
    has: page.getByRole('rowheader', { name, exact: true }),
  });

test('a reader chooses a skin problem and what matters, and sees how each option does on it', async ({
  page,
}) => {
  await page.goto('/compare/');
  await expect(tables(page).locator('visible=true')).toHaveCount(0);
  await page.getByRole('link', { name: 'Acne scars', exact: true }).click();
  await expect(headings(page)).toHaveText([
    'Option',
    'What it may do',
    'Dark marks',
    'Visits',
    'Pain',
    'To pay for',
    'Needles',
    'How sure',
    'Ask about it',
  ]);
  await page.getByRole('checkbox', { name: 'Fewer dark marks' }).check();
  // What an option may do, and how sure that is, always stand beside what matters to the reader.
  const always = ['Option', 'What it may do', 'Dark marks', 'How sure', 'Ask about it'];
  await expect(headings(page)).toHaveText(always);
  await page.getByRole('checkbox', { name: 'How sure it is' }).check();
  await expect(headings(page)).toHaveText(always);
  const chosen = page.locator('.compare-chips [aria-current="true"]');
  await expect(chosen).toHaveText('Acne scars');
  await expect(row(page, 'Acid peel')).toContainText('10 of 30 people better, needling 22');
  await expect(row(page, 'Laser')).toContainText('More than needling');
  await expect(row(page, 'Laser')).toContainText('Some evidence');
});

for (const [screen, width, height] of [
  ['a phone', 360, 740],
  ['a laptop', 1280, 800],
] as const) {
  test(`on ${screen}, a chosen problem shows what to choose next, the key and its table`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/compare/');
    await page.getByRole('link', { name: 'Acne scars', exact: true }).click();
    await expect(page.getByText('2. Choose what matters most to you')).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('A full circle means')).toBeInViewport({ ratio: 1 });
    await expect(row(page, 'Do nothing').getByRole('rowheader')).toBeInViewport({ ratio: 1 });
  });
}

test('no width of a screen needs scrolling sideways', async ({ page }) => {
  await page.goto('/compare/#acne-scars');
  for (const width of [320, 360, 767, 768, 900, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${width}`).toBeLessThanOrEqual(width);
  }
});

test('the order is that of the file, whatever the reader chooses', async ({ page }) => {
  await page.goto('/compare/#acne-scars');
  const shown = page.locator('.compare table:visible tbody th');
  await expect(shown).toHaveText(names);
  await page.getByRole('checkbox', { name: 'Less pain' }).check();
  await expect(shown).toHaveText(names);
});

test('nothing is kept or sent', async ({ page, context }) => {
  await page.goto('/compare/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('link', { name: 'Melasma', exact: true }).click();
  await page.getByRole('checkbox', { name: 'No needles' }).check();
  await page.getByLabel('Your own questions').fill('What is in the cream?');
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(kept).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
  expect(requests).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('Your own questions')).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: 'No needles' })).not.toBeChecked();
});

test('without script every table is there, and the choices work', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/compare/');
  await expect(tables(page)).toHaveCount(conditions);
  await expect(tables(page).locator('visible=true')).toHaveCount(conditions);
  await page.getByRole('checkbox', { name: 'Fewer visits' }).check();
  await expect(headings(page).nth(2)).toHaveText('Visits');
  await expect(page.getByText('A full circle means')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this for your visit' })).toBeHidden();
  await context.close();
});

test('the printed sheet has the condition, its options, the marks and the questions', async ({
  page,
}) => {
  await page.goto('/compare/#acne-scars');
  await page.getByRole('checkbox', { name: 'Less pain' }).check();
  await row(page, 'Filler').getByRole('checkbox').check();
  await page.getByLabel('Your own questions').fill('Is there a test area?');
  await page.emulateMedia({ media: 'print' });
  await expect(tables(page).locator('visible=true')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Acne scars' })).toBeVisible();
  await expect(headings(page)).toHaveText([
    'Option',
    'What it may do',
    'Pain',
    'How sure',
    'Ask about it',
  ]);
  await expect(row(page, 'Filler').getByRole('checkbox')).toBeChecked();
  await expect(page.getByLabel('Your own questions')).toHaveValue('Is there a test area?');
  await expect(
    page.getByText('Which kinds of scar do I have, and which option suits each kind?'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Melasma', exact: true })).toBeHidden();
});

test('the sheet of each condition is one page of A4, with every column', async ({ page }) => {
  for (const { file } of contentFiles('conditions')) {
    const condition = basename(file, '.mdx');
    // A fragment alone would not load the page again.
    await page.goto('/privacy/');
    await page.goto(`/compare/#${condition}`);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), condition).toHaveLength(1);
  }
});

test('two taps from home, a reader with brown skin sees each option and its dark marks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.locator('main a[href$="/conditions/"]').filter({ visible: true }).first().click();
  await page.getByRole('article').getByRole('link', { name: 'Acne scars', exact: true }).click();
  const laser = page.locator('#option-laser');
  await expect(laser.getByText('Some evidence')).toBeVisible();
  await expect(laser.getByText(/11\ssuccesses for every 10\swith needling/)).toBeVisible();
  await expect(laser.getByText('Dark marks: more than needling')).toBeVisible();
  await expect(laser.getByText(/it succeeded 11\stimes for every/)).toBeHidden();
  await laser.locator('summary').click();
  await expect(laser.getByText(/it succeeded 11\stimes for every/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to ask' })).toBeVisible();
});

test('a wide screen and paper show every option in full', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/conditions/acne-scars/');
  const text = page.locator('#option-laser').getByText(/it succeeded 11\stimes for every/);
  await expect(text).toBeVisible();
  await expect(page.locator('#option-laser summary')).toBeHidden();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(text).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(text).toBeVisible();
});

test('a share is not told as if exactly 100 people had been counted', async ({ page }) => {
  await page.goto('/conditions/acne-scars/');
  await expect(page.locator('#option-filler')).toContainText(
    'Permanent filler 64 of every 100 people, salt water 33 of every 100.',
  );
  await page.goto('/conditions/hair-loss/');
  await expect(page.locator('.d-compared')).toContainText('Minoxidil: 26 of every 100 people');
});

test('the number of a source opens the folded list', async ({ page }) => {
  await page.goto('/conditions/acne-scars/');
  const list = page.locator('.page-sources ol');
  await expect(list).toBeHidden();
  await page.locator('article .cite a').first().click();
  await expect(list).toBeVisible();
});

test('in forced colours a full circle is not an empty one', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/compare/#acne-scars');
  const ground = (mark: string) =>
    page
      .locator(`#acne-scars .compare-${mark}`)
      .first()
      .evaluate((cell) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(cell, '::before');
        return backgroundColor + backgroundImage;
      });
  const grounds = await Promise.all(['full', 'half', 'empty'].map(ground));
  expect(new Set(grounds).size).toBe(3);
  expect(grounds[0]).toContain('rgb(0, 0, 0)');
  expect(grounds[1]).toContain('rgb(0, 0, 0)');
});
