import { expect, type Page } from '@playwright/test';
import { builtPages } from '../fixtures/built-pages';
import { test } from '../fixtures/site-test';
import { idle } from '../fixtures/idle';

/** Every page of the built site with a form in its content. */
const pages = builtPages()
  .filter(({ root }) => root.querySelector('main form'))
  .map(({ path, root }) => ({ path, forms: root.querySelectorAll('main form').length }));

/** Words that occur nowhere else on the site. */
const words: Record<string, string> = {
  date: '2031-05-17',
  time: '04:37',
  text: 'qzxsecretword',
  search: 'qzxsecretword',
  tel: '01632960983',
  number: '4783',
};
const secrets = Object.values(words).flatMap((word) => [word, encodeURIComponent(word)]);

/** Fills in every visible field, and submits each form by key and by button. */
async function useForms(page: Page) {
  for (const fold of await page.locator('main form summary').all()) await fold.click();
  for (const radio of await page.locator('main form [type="radio"][value="other"]').all()) {
    await radio.check();
  }
  for (const field of await page.locator('main form input:visible').all()) {
    const word = words[(await field.getAttribute('type')) ?? 'text'];
    if (word) await field.fill(word);
  }
  for (const form of await page.locator('main form').all()) {
    await form.locator('input:not([type="radio"]):visible').first().press('Enter');
    await form.locator('[type="submit"]').click();
  }
}

/** Returns everything that the browser sends: addresses, headers and bodies. */
function sent(page: Page): string[] {
  const all: string[] = [];
  page.on('request', (request) => {
    all.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
  });
  return all;
}

const told = (all: string[]) =>
  all.filter((text) => secrets.some((secret) => text.includes(secret)));

/** Skips the page's animations to save time. */
const finishAnimations = (page: Page) =>
  page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

const late = (page: Page) => page.locator('.not-loaded');

test('every page with a form is tested', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/aftercare/',
      '/calculator/',
      '/clinics/',
      '/embed/calculator/',
      '/search/',
    ]),
  );
});

for (const { path } of pages) {
  test(`${path} with its scripts blocked: no input is sent, and it says what is missing`, async ({
    page,
  }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(path);
    const all = sent(page);
    await useForms(page);
    expect(new URL(page.url()).search).toBe('');
    expect(told(all)).toEqual([]);
    await finishAnimations(page);
    await expect(late(page).first()).toBeVisible();
  });

  test(`${path} with its scripts late: no input is sent, and it stays`, async ({ page, site }) => {
    site.hold(/^\/_astro\/.*\.js$/);
    await page.goto(path, { waitUntil: 'commit' });
    const all = sent(page);
    await useForms(page);
    const typed = () =>
      page
        .locator('main form input:not([type="radio"]):visible')
        .evaluateAll((fields) =>
          Object.fromEntries((fields as HTMLInputElement[]).map(({ id, value }) => [id, value])),
        );
    const before = await typed();
    expect(Object.values(before).some((value) => secrets.includes(value))).toBe(true);
    site.release();
    await idle(page);
    expect(await typed()).toMatchObject(before);
    expect(told(all)).toEqual([]);
  });
}

test('the link maker uses input from before its script loaded, beside its address', async ({
  page,
  site,
}) => {
  site.hold(/^\/_astro\/.*\.js$/);
  await page.goto('/clinics/#0&for=/leaflet/&tel=020+7946+0018&1', { waitUntil: 'commit' });
  await page.getByLabel('Name of your clinic').fill('Riverside Clinic');
  await page.getByLabel('Name of your clinic').press('Enter');
  site.release();
  const link = page.getByRole('textbox', { name: 'Your link' });
  await expect(link).toHaveValue(/leaflet.*Riverside.*0018/);
  await page.reload();
  await expect(link).toHaveValue(/leaflet.*Riverside.*0018/);
});

test('if the scripts load, no message says that something is missing', async ({ page }) => {
  for (const path of ['/calculator/', '/clinics/', '/search/', '/leaflet/']) {
    await page.goto(path);
    await expect(page.locator('main [data-ready]').first()).toBeAttached();
    await finishAnimations(page);
    await expect(late(page)).toBeHidden();
  }
});

test('the leaflet with its scripts blocked says what it can’t do', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/leaflet/#treated=2026-11-24T15:00&zone=Europe/London');
  await finishAnimations(page);
  await expect(
    page.getByText('this page can’t fill in your clinic’s times or waits'),
  ).toBeVisible();
});

test('no request contains the query, from the dialog to the answers', async ({ page }) => {
  const all = sent(page);
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(words['search']!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=qzxsecretword$/);
  await page.getByRole('searchbox').fill('swim');
  await expect(page.locator('.search-results li').first()).toContainText(/swim/i);
  await page.locator('.search-results a').first().click();
  await expect(page).not.toHaveURL(/search/);
  expect(told(all)).toEqual([]);
});

test('if the dialog can’t load, no request contains the query', async ({ page, site }) => {
  const all = sent(page);
  site.hold(/^\/_astro\/dialog\./);
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words['search']!);
  await page.route('**/_astro/dialog.*', (route) => route.abort());
  await page.evaluate(() => window.stop());
  await expect(page).toHaveURL(/\/search\/\?q=qzxsecretword$/);
  expect(told(all)).toEqual([]);
});
