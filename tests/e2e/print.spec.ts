import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '../fixtures/pdf';

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';
const formats = ['A4', 'Letter'] as const;

const print = async (page: Page, format: (typeof formats)[number] = 'A4') =>
  (await readPdf(await page.pdf({ format }))).pages;
const onPaper = (page: Page) => page.emulateMedia({ media: 'print' });

test('a question and its sources fit on one sheet', async ({ page }) => {
  await page.goto('/questions/is-bruising-normal/');
  expect(await print(page)).toHaveLength(1);
});

test('print shows the addresses of sources once, and no navigation', async ({ page }) => {
  await page.goto('/questions/is-bruising-normal/');
  await onPaper(page);
  const source = page.locator('.page-sources a').first();
  const shown = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain((await source.getAttribute('href')) ?? 'nowhere');
  await expect(source.getByText('Read it at')).toBeHidden();
  await expect(page.getByRole('link', { name: /^Read more: / })).toBeHidden();
  await expect(page.locator('.page-meta')).toBeHidden();
});

test('text fills the sheet, at a readable size', async ({ page }) => {
  await page.setViewportSize({ width: 660, height: 900 });
  await page.goto('/aftercare/');
  await onPaper(page);
  const text = page.locator('article > p').first();
  const points = await text.evaluate((element) => {
    return (parseFloat(getComputedStyle(element).fontSize) * 72) / 96;
  });
  expect(points).toBeGreaterThanOrEqual(11);
  const article = (await page.locator('article').boundingBox())!;
  expect(article.width).toBe(660);
  expect((await page.locator('.summary').boundingBox())!.width).toBeCloseTo(article.width, 0);
});

test('the footer is not alone on the last sheet', async ({ page }) => {
  for (const path of ['/questions/', '/results/', '/conditions/rosacea/', '/clinics/']) {
    await page.goto(path);
    for (const format of formats) {
      const last = (await print(page, format)).at(-1)!.text.replace(/\s+/g, ' ');
      const by = `${path} on ${format}`;
      expect(last, by).toMatch(/Last checked.*This site gives general information/);
      expect(last, by).toContain(`.example${path}`);
    }
  }
});

test('cards stay recognisable without backgrounds, and the ambulance card most', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 660, height: 900 });
  await page.goto('/risks/');
  const ink = 'rgb(0, 0, 0)';
  const paper = 'rgb(255, 255, 255)';
  for (const card of await page.locator('.care-card').all()) {
    await expect(card.locator('.care-icon > :first-child')).toHaveCSS('fill', ink);
    await expect(card.locator('.care-icon-sign')).toHaveCSS('stroke', paper);
    await expect(card.locator('.care-card-heading')).toHaveCSS('color', ink);
  }
  const border = (id: string) =>
    page.locator(`#${id}`).evaluate((card) => parseFloat(getComputedStyle(card).borderTopWidth));
  expect(await border('call-an-ambulance')).toBeGreaterThan(await border('call-today'));
});

test('the line beside the months is not cut off', async ({ page }) => {
  await page.goto('/results/');
  await onPaper(page);
  const line = page.locator('.d-course-line').first();
  const [shown, drawn] = await line.evaluate((svg: SVGSVGElement) => [
    svg.getBoundingClientRect().width,
    svg.width.baseVal.value,
  ]);
  expect(drawn).toBe(32);
  expect(shown).toBeGreaterThanOrEqual(32);
});

test('neither forms nor references to them are printed', async ({ page }) => {
  for (const path of ['/search/?q=swim', '/clinics/']) {
    await page.goto(path);
    await onPaper(page);
    for (const form of await page.locator('form').all()) await expect(form).toBeHidden();
    await expect(page.getByText(/form above/).filter({ visible: true })).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { name: 'Write the link by hand' })).toBeVisible();
});

test('the embedded calculator prints its answer on one sheet, with its origin', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/embed/calculator/#${treated}`);
  await expect(page.locator('[data-moment]:has([data-restriction="exercise"]) time')).toBeVisible();
  for (const format of formats) {
    const sheets = await print(page, format);
    expect(sheets.length, format).toBeLessThanOrEqual(2);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toMatch(/From\s+Skin Needling Explained\s+https:\S+\/calculator\//);
    expect(text).toContain('If your clinic gave you a longer wait');
  }
});

test('a printed answer gives the times, not the time left', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#${treated}`);
  const exercise = page.locator('[data-moment]:has([data-restriction="exercise"])');
  await expect(exercise.getByText('in 2 days')).toBeVisible();
  await onPaper(page);
  await expect(exercise.locator('time')).toBeVisible();
  await expect(exercise.getByText('in 2 days')).toBeHidden();
  await expect(page.locator('.next')).toBeHidden();
});

test('the page of the calculator prints an answer and the way to help on two sheets', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#${treated}&exercise=120&clinic=Riverside+Clinic&tel=020+7946+0018`);
  await expect(page.locator('[data-answered]')).toBeVisible();
  for (const format of formats) {
    const sheets = await print(page, format);
    expect(sheets.length, format).toBeLessThanOrEqual(2);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('Wait until');
    expect(text).toContain('Until then');
    expect(text).toContain('020 7946 0018');
    expect(text).toMatch(/999\s+UK/);
    expect(text).toMatch(/https:\S+\/get-help\//);
  }
});

test('the times go on one sheet with the signs of each level, and the numbers once', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#${treated}&exercise=120&clinic=Riverside+Clinic&tel=020+7946+0018`);
  await expect(page.locator('[data-answered]')).toBeVisible();
  await page.evaluate(() => (document.documentElement.dataset['printing'] = 'times'));
  for (const format of formats) {
    const sheets = await print(page, format);
    expect(sheets, format).toHaveLength(1);
    const { text } = sheets[0]!;
    expect(text).toMatch(/Call an ambulance now: \S/);
    expect(text).toMatch(/Go to an emergency department now: \S/);
    expect(text).toMatch(/See or call a doctor today, then tell your clinic: \S/);
    expect(text.match(/999\s+UK/g)).toHaveLength(1);
  }
});

test('without an answer, the page of the calculator prints its reasons and examples', async ({
  page,
}) => {
  await page.goto('/calculator/');
  await onPaper(page);
  await expect(page.getByRole('heading', { name: 'Why these waits?' })).toBeVisible();
});
