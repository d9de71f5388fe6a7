import { expect, test } from '@playwright/test';
import { contentFiles, dataFile } from '../fixtures/content-files';
import { expectHelpByOneTap } from '../fixtures/help-in-view';
import { helpIsSought } from '../fixtures/page-kinds';
import { paths } from '../fixtures/paths';

const sections = [
  ['/conditions/acne-scars/', 'What it may help'],
  ['/questions/does-it-hurt/', 'Questions'],
  ['/conditions/', 'What it may help'],
  ['/calculator/', 'Calculator'],
] as const;

for (const [path, section] of sections) {
  test(`the menu shows that ${path} belongs to “${section}”`, async ({ page }) => {
    await page.goto(path);
    const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]');
    await expect(current).toHaveText(section);
    await expect(current).toHaveCSS('font-weight', '700');
  });
}

test('the list of sections marks the current one, without script', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/risks/');
  const links = page.locator('.on-this-page a');
  const marked = () =>
    links.evaluateAll((all) =>
      all
        .filter((link) => getComputedStyle(link).boxShadow !== 'none')
        .map((link) => link.textContent),
    );
  for (const index of [2, 1]) {
    const link = links.nth(index);
    const heading = page.locator((await link.getAttribute('href')) ?? '');
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect.poll(marked).toEqual([await link.textContent()]);
  }
  await context.close();
});

test('the site map links to every page, and every footer to it', async ({ page }) => {
  await page.goto('/risks/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Site map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Site map' })).toBeVisible();
  const linked = await page
    .getByRole('article')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  // Pages without a place in the menus: embedded parts, error pages, old advice, and the style guide.
  const unlisted = /^\/(?:embed|no-such-page|offline|styleguide|versions)\//;
  expect(
    paths.filter((path) => path !== '/' && !unlisted.test(path) && !linked.includes(path)),
  ).toEqual([]);
});

test('a question links to related ones, and each exists', async ({ page }) => {
  const { data } = contentFiles('questions').find(({ file }) => /does-it-hurt\.mdx$/.test(file))!;
  await page.goto('/questions/does-it-hurt/');
  const related = page.getByRole('navigation', { name: 'People also ask' }).getByRole('link');
  await expect(related).toHaveCount((data['related'] as string[]).length);
  const name = await related.first().textContent();
  await related.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name?.trim() ?? '');
});

test('Back leaves the page that was searched, without undoing the search', async ({ page }) => {
  await page.goto('/about/');
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').pressSequentially('swimming');
  await expect(dialog.locator('.search-results li').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/about\/$/);
});

test('Back from a result returns to the page where the search began', async ({ page }) => {
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('swimming');
  await dialog.locator('.search-results a').first().click();
  await expect(page).not.toHaveURL(/\/risks\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/risks\/$/);
});

test('Back leaves the search page in one step, however much was typed', async ({ page }) => {
  await page.goto('/about/');
  await page.goto('/search/');
  await page.locator('main').getByRole('searchbox').pressSequentially('sunscreen');
  await expect(page).toHaveURL(/q=sunscreen/);
  await page.goBack();
  await expect(page).toHaveURL(/\/about\/$/);
});

test('Back leaves the calculator in one step, however much was typed', async ({ page }) => {
  await page.goto('/about/');
  await page.goto('/calculator/');
  const before = await page.evaluate(() => history.length);
  await page.getByLabel('Today').check();
  const time = page.getByLabel('What time did it end?');
  await time.fill('08:00');
  await page.getByRole('button', { name: 'Show my times' }).click();
  for (const typed of ['09:00', '10:30', '15:45']) {
    await time.fill(typed);
    await expect(page).toHaveURL(new RegExp(`#.*treated=.*T${typed}`));
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL(/\/about\/$/);
});

test('a link to an anchor in the page is one step of Back', async ({ page }) => {
  const id = String(dataFile('content/restrictions.yaml')[0]?.['id']);
  await page.goto('/about/');
  await page.goto('/aftercare/');
  await page.goto(`/aftercare/#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/aftercare\/$/);
});

test('one tap leads to the emergency signs from anywhere, and nothing has to be scrolled', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of helpIsSought) {
    await test.step(path, async () => {
      await page.goto(path);
      if (path.includes('#')) await expect(page.locator('[data-answered]')).toBeVisible();
      await expectHelpByOneTap(page);
    });
  }
});

test('an answer leads to help', async ({ page }) => {
  await page.goto('/calculator/#treated=2026-11-24T15:00&zone=Europe/London');
  await page.getByRole('link', { name: /Something wrong/ }).click();
  await expect(page.getByRole('heading', { name: /Call an ambulance now/ })).toBeInViewport();
});
