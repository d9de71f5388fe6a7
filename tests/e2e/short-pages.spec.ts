import { expect, test, type Page } from '@playwright/test';

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 800 };

/** Returns the height of a page above its sources, in screens. */
async function screens(page: Page): Promise<number> {
  const end = page.locator('.page-sources, .review-date').first();
  const top = await end.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  return top / page.viewportSize()!.height;
}

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('an article is at most 8 screens, and a question at most 3', async ({ page }) => {
    for (const path of [
      '/what-is-skin-needling/',
      '/is-it-right-for-you/',
      '/conditions/',
      '/conditions/acne-scars/',
      '/conditions/hair-loss/',
      '/conditions/melasma/',
      '/how-it-works/',
      '/results/',
      '/risks/',
      '/choosing-a-clinic/',
      '/cost/',
      '/dark-marks/',
      '/add-ons/',
      '/exercise-after-skin-needling/',
      '/your-session/',
      '/conditions/scars/',
    ]) {
      await page.goto(path);
      expect.soft(await screens(page), path).toBeLessThanOrEqual(8);
    }
    for (const path of ['/questions/', '/questions/does-it-work/', '/questions/when-can-i-swim/']) {
      await page.goto(path);
      expect.soft(await screens(page), path).toBeLessThanOrEqual(3);
    }
  });

  test('the list of sections opens with a tap, and leads to a section', async ({ page }) => {
    await page.goto('/risks/');
    const list = page.getByRole('navigation', { name: 'On this page' });
    await expect(list.getByRole('link').first()).toBeHidden();
    await list.getByText('On this page: ').click();
    await list.getByRole('link', { name: 'Is it worth the risk?' }).click();
    await expect(page.getByRole('heading', { name: 'Is it worth the risk?' })).toBeInViewport();
  });

  test('a link to what is folded opens it', async ({ page }) => {
    await page.goto('/results/');
    await expect(page.getByRole('heading', { name: 'Stretch marks' })).toBeHidden();
    await page.goto('/results/#stretch-marks');
    await expect(page.getByRole('heading', { name: 'Stretch marks' })).toBeInViewport();
    await page.goto('/questions/#does-it-hurt');
    await expect(page.locator('#does-it-hurt p')).toBeInViewport();
  });

  test('the menu leads to all pages, which open', async ({ page }) => {
    await page.goto('/risks/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'All pages' }).click();
    await expect(page.getByRole('contentinfo').getByRole('link').first()).toBeInViewport();
  });
});

test.describe('on a laptop', () => {
  test.use({ viewport: laptop });

  test('what a phone folds is open, without a control', async ({ page }) => {
    for (const path of ['/results/', '/conditions/', '/choosing-a-clinic/']) {
      await page.goto(path);
      for (const fold of await page.locator('main .folded-on-phone').all()) {
        await expect(fold.locator('> summary')).toBeHidden();
        await expect(fold.locator('> :not(summary)').first()).toBeVisible();
      }
    }
  });

  test('what people also ask stands beside the answer', async ({ page }) => {
    await page.goto('/questions/does-it-hurt/');
    const answer = (await page.locator('article').boundingBox())!;
    const related = page.getByRole('navigation', { name: 'People also ask' });
    expect((await related.boundingBox())!.x).toBeGreaterThan(answer.x + answer.width);
    await expect(related).toBeInViewport({ ratio: 1 });
  });
});

test.describe('the list of questions', () => {
  test.use({ viewport: phone });

  test('narrows to the words that are typed, and comes back whole', async ({ page }) => {
    await page.goto('/questions/');
    const list = page.locator('.question-list');
    const shown = list.locator('.question:visible');
    await expect(shown).toHaveCount(0);
    const all = await list.getByRole('status').textContent();
    await page.getByLabel('Find a question').fill('sauna tub');
    await expect(list.getByRole('heading', { name: /sauna or hot tub/ })).toBeVisible();
    await expect(list.getByRole('status')).toHaveText(/^\d of \d+ questions$/);
    await page.getByLabel('Find a question').fill('xyzzy');
    await expect(list.getByRole('status')).toHaveText(/^0 of/);
    await expect(page.getByRole('link', { name: 'Search the whole site' })).toBeVisible();
    await page.getByLabel('Find a question').fill('');
    await expect(shown).toHaveCount(0);
    await expect(list.locator('.question-group:visible')).toHaveCount(5);
    await expect(list.getByRole('status')).toHaveText(all!);
  });

  test('a question opens to its answer, with the way to more', async ({ page }) => {
    await page.goto('/questions/');
    await page.locator('.question-group summary').first().click();
    await page.getByRole('heading', { name: 'Does skin needling work?' }).click();
    await page
      .getByRole('link', { name: /^More, with sources ?: Does skin needling work/ })
      .click();
    await expect(page).toHaveURL(/\/questions\/does-it-work\/$/);
  });

  test('without script there is no field, and everything opens', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto('/questions/');
    await expect(page.getByLabel('Find a question')).toBeHidden();
    await page.locator('.question-group summary').first().click();
    await page.locator('#does-it-work summary').click();
    await expect(page.locator('#does-it-work p')).toBeVisible();
    await context.close();
  });
});

for (const card of ['What is skin needling?', 'What can go wrong?']) {
  test(`from home, two taps by “${card}” show how skin looks on each day`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: card }).click();
    await page.locator('article').locator('a[href="/questions/how-will-i-look-tomorrow/"]').click();
    await expect(page.locator('.skin-week')).toBeVisible();
  });
}

test('the answer to “how long?” is large', async ({ page }) => {
  await page.goto('/questions/when-can-i-swim/');
  const number = page.locator('.key-number strong');
  await expect(page.locator('.summary')).toContainText((await number.textContent())!.trim());
  const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
  expect(await number.evaluate(size)).toBeGreaterThan(30);
});
