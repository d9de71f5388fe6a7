import { expect, test, type Page, type Route } from '@playwright/test';
import { idle } from '../fixtures/idle';

const firstResult = (page: Page) => page.locator('main .search-results li').first();
const firstLink = (page: Page) => page.locator('.search-results li > a:first-child').first();

/**
 * Searches for each query on the search page, loaded anew, in one browser context: a context of its own costs
 * as much as a search. `what` uses soft assertions that name the query.
 */
async function forEachQuery<Case extends readonly [query: string, ...expected: unknown[]]>(
  page: Page,
  cases: readonly Case[],
  what: (one: Case) => Promise<void>,
): Promise<void> {
  for (const one of cases) {
    await test.step(one[0], async () => {
      await page.goto(`/search/?q=${encodeURIComponent(one[0])}`);
      await what(one);
    });
  }
}

test('the search page can be linked, with the query in the address', async ({ page }) => {
  await page.goto('/search/?q=bleeding');
  await expect(page.getByRole('searchbox')).toHaveValue('bleeding');
  await expect(page.locator('.search-results li').first()).toContainText(/bleed/i);
  // The note that the search has not loaded waits for some seconds.
  const note = page.getByText('Search needs JavaScript');
  await note.evaluate((each) => each.getAnimations().forEach((wait) => wait.finish()));
  await expect(note).toBeHidden();
  await page.getByRole('searchbox').fill('sunscreen');
  await expect(page.locator('main').getByRole('status')).toContainText('sunscreen');
  await expect(page).toHaveURL(/\?q=sunscreen$/);
  await expect(page.locator('.search-results li').first()).toContainText(/sunscreen/i);
});

test('a query without results gets a hint, and markup stays text', async ({ page }) => {
  await page.goto('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3Eqqzzy');
  await expect(page.locator('main').getByRole('status')).toContainText('<img src=x');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('opens by key, and Escape restores the focus', async ({ page }) => {
  await page.goto('/risks/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.getByRole('link', { name: 'Search' }).first().focus();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'Search' }).first()).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
});

for (const path of ['/risks/', '/calculator/', '/clinics/']) {
  test(`${path}: no single key opens the search (WCAG 2.1.4)`, async ({ page }) => {
    const signs = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index));
    await page.goto(path);
    await page.keyboard.type(`and/or ${signs}`);
    await page.keyboard.press('Control+k');
    // If a single key opened the search, the other keys would have gone into its field.
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('');
  });
}

test('Enter in the dialog opens the search page with the query', async ({ page }) => {
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('scars');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=scars$/);
  await expect(page.locator('.search-results li').first()).toContainText(/scar/i);
});

test('loads nothing before it is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/aftercare/');
  await idle(page);
  expect(loaded.filter((path) => /pagefind|dialog|site-search/.test(path))).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('swim');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  expect(loaded.some((path) => path.includes('/pagefind/'))).toBe(true);
});

test('without JavaScript the search page lists every page and question', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/aftercare/');
  await page.getByRole('link', { name: 'Search' }).first().click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByText('Search needs JavaScript')).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  const questions = page.locator('#all-questions ~ section a');
  expect(await questions.count()).toBeGreaterThan(15);
  await context.close();
});

const answers = [
  [
    'gym after',
    '/(?:questions/when-can-i-exercise/|exercise-after-skin-needling/|aftercare/#exercise)',
  ],
  ['swiming', '/(?:questions/when-can-i-swim/|aftercare/#swimming)'],
  ['does it bleed', '/questions/does-it-bleed/'],
  ['face still red day 4', '/questions/still-red-after-days/'],
  ['can i wear makeup', '/questions/when-can-i-wear-make-up/'],
  ['roacutane', '/questions/can-i-have-it-after-isotretinoin/'],
  ['sun creme', '/questions/which-sunscreen/'],
  ['numbing crème', '/questions/can-i-react-to-numbing-cream/'],
  ['re\u0301tinol', '/(?:questions/when-can-i-use-retinol/|aftercare/#active-products)'],
] as const;

test('each question brings the right answer first', async ({ page }) => {
  test.slow();
  await forEachQuery(page, answers, async ([query, path]) => {
    await expect.soft(firstLink(page), query).toHaveAttribute('href', new RegExp(`^${path}`));
  });
});

for (const query of ['gym', 'gym ban']) {
  test(`the first result for “${query}” says the wait, on brown or black skin too, and links to the calculator`, async ({
    page,
  }) => {
    await page.goto(`/search/?q=${query}`);
    const first = page.locator('.search-results li').first();
    await expect(first).toContainText(/\d+\shours.*brown or black skin.*\d days/i);
    await expect(first).toContainText('A longer wait from your clinic comes first');
    await first.getByRole('link', { name: 'Find your own day and time' }).click();
    await expect(page).toHaveURL(/\/calculator\/$/);
  });
}

test('the arrow keys move from the field through the results and back', async ({ page }) => {
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('swim');
  const links = dialog.locator('.search-results li > a:first-child');
  await expect(links.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions\/when-can-i-swim\/$|\/aftercare\/#swimming$/);
});

test('on the search page, Enter in the dialog searches that page', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('scars');
  await page.keyboard.press('Enter');
  await expect(page.locator('main .search-results li').first()).toContainText(/scar/i);
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('scars');
  await expect(page).toHaveURL(/\/search\/\?q=scars$/);
});

test('more answers are added below, without moving the first ones', async ({ page }) => {
  await page.goto('/search/?q=skin');
  const links = page.locator('.search-results li > a:first-child');
  const more = page.getByRole('button', { name: 'Show more answers' });
  await expect(more).toBeVisible();
  const first = await links.allTextContents();
  await more.press('Enter');
  await expect(links.nth(first.length)).toBeFocused();
  expect((await links.allTextContents()).slice(0, first.length)).toEqual(first);
  await page.getByRole('searchbox').fill('qqzzy');
  await expect(more).toBeHidden();
});

test('corrects the spelling and says so', async ({ page }) => {
  await page.goto('/search/?q=infeted');
  await expect(page.locator('main .search-status')).toContainText('We looked for “infected”.');
  await expect(page.locator('main .search-results li').first()).toContainText(/infect/i);
});

for (const query of ['PZX', 'microneedling with xenon']) {
  test(`"${query}": no answer, not even for words that only begin alike, but topics that lead on`, async ({
    page,
  }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('main .search-status')).toContainText('Nothing found');
    const way = page.locator('main .search-help');
    await expect(way).toContainText('Not a question but a sign?');
    await expect(way.getByRole('link').first()).toHaveAttribute('href', /^\/get-help\//);
    const topics = page.locator('.search-results li > a:first-child');
    await expect(topics).toHaveCount(5);
    const names = await topics.allTextContents();
    const addresses = await topics.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    for (const [index, address] of addresses.entries()) {
      await page.goto(address);
      const heading = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      await expect(heading).toContainText(names[index]!);
    }
  });
}

test('corrects a word that lacks two letters', async ({ page }) => {
  await page.goto('/search/?q=exrcse');
  await expect(page.locator('main .search-status')).toContainText('We looked for “exercise”.');
  await expect(page.locator('.search-results li').first()).toContainText(/exercise/i);
});

const signs = [
  ['help'],
  ['my lip is sweling'],
  ['alergic reaction'],
  ['infeted'],
  ['infecshun'],
  ['throat tite'],
  ['my eye is soar'],
  ['red lines on face'],
] as const;

test('each sign brings the way to help above all results', async ({ page }) => {
  test.slow();
  await forEachQuery(page, signs, async ([query]) => {
    await expect(firstResult(page), query).toBeVisible();
    const way = page.locator('main').getByRole('link', { name: 'see which signs need help' });
    const box = (await way.boundingBox())!;
    const below = (await page.locator('.search-results').boundingBox())!;
    expect.soft(box.y, query).toBeLessThan(below.y);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect.soft(way, query).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.soft(page, query).toHaveURL(/\/get-help\/#call-an-ambulance$/);
  });
});

const despair = [['i want to die'], ['self harm'], ['cant go on'], ['no point living']] as const;

test('thoughts of ending one’s life lead to who listens, with the numbers, and bring that first', async ({
  page,
}) => {
  await forEachQuery(page, despair, async ([query]) => {
    const way = page.locator('main .search-help').getByRole('link').first();
    const part = '/get-help/#if-how-you-look-or-feel-weighs-on-you';
    await expect.soft(way, query).toHaveAttribute('href', part);
    const first = page.locator('main .search-results li > a:first-child').first();
    await expect.soft(first, query).toHaveAttribute('href', part);
    await way.click();
    await expect.soft(page.locator(page.url().replace(/.*#/, '#')), query).toBeVisible();
  });
});

for (const place of ['page', 'dialog']) {
  test(`a sign brings the numbers to call in the ${place}, until the sign goes`, async ({
    page,
  }) => {
    await page.goto(place === 'page' ? '/search/' : '/risks/');
    if (place === 'dialog') await page.keyboard.press('Control+k');
    const search = page.locator(place === 'page' ? 'main site-search' : 'dialog site-search');
    await search.getByRole('searchbox').fill('cant breathe');
    for (const number of ['112', '999', '911', '000', '111'])
      await expect(search.locator(`a[href="tel:${number}"]`)).toBeVisible();
    await search.getByRole('searchbox').fill('sunscreen');
    await expect(search.locator('a[href="tel:112"]')).toHaveCount(0);
    await search.getByRole('searchbox').fill('bleeding');
    await expect(search.locator('a[href="tel:112"]')).toBeVisible();
  });
}

test('the way to help comes even if the search cannot load, and goes with its word', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=cant%20breathe');
  await expect(page.locator('main .search-status')).toContainText('Search could not load');
  const way = page.locator('main').getByRole('link', { name: 'see which signs need help' });
  await expect(way).toBeVisible();
  await page.getByRole('searchbox').fill('gym');
  await expect(way).toBeHidden();
});

test('a sentence brings the best five answers, without a count, each with its kind', async ({
  page,
}) => {
  await page.goto('/search/?q=when%20can%20i%20wear%20make-up%20on%20my%20skin%20again');
  const results = page.locator('.search-results li');
  await expect(results).toHaveCount(5);
  await expect(page.locator('main .search-status')).not.toContainText(/\d/);
  await expect(results.first().locator('.search-kind')).toHaveText('Question');
  for (const kind of await results.locator('.search-kind').allTextContents()) {
    expect(['Question', 'Skin problem', 'Word', 'Page']).toContain(kind);
  }
});

test('pages for clinics come last for patients’ words, and first for a clinic’s', async ({
  page,
}) => {
  await page.goto('/search/?q=aftercare%20leaflet%20for%20my%20face');
  await expect(page.locator('.search-results li').first()).not.toContainText('For clinics');
  await page.goto('/search/?q=iframe%20widget');
  await expect(page.locator('.search-results li').first()).toContainText('For clinics');
});

for (const [part, address] of [
  ['the engine', '**/pagefind/pagefind.js*'],
  ['the engine’s WebAssembly', '**/pagefind/wasm.*'],
  ['the list of index parts', '**/pagefind/pagefind-entry.json*'],
  ['the index', '**/pagefind/*.pf_meta'],
  ['a part of the index', '**/pagefind/index/*'],
  ['an answer', '**/pagefind/fragment/*'],
] as const) {
  for (const [fault, answer] of [
    ['is blocked', (route: Route) => route.abort()],
    ['is missing', (route: Route) => route.fulfill({ status: 404, body: 'Not found' })],
  ] as const) {
    test(`if ${part} ${fault}, it says so and offers a way on, and one tap retries`, async ({
      page,
    }) => {
      await page.route(address, answer);
      await page.goto('/search/?q=swim');
      const status = page.locator('main').getByRole('status');
      await expect(status).toContainText('Search could not load');
      await expect(status.getByRole('link', { name: 'browse the questions' })).toBeVisible();
      await expect(page.locator('.search-results li')).toHaveCount(0);
      await page.unroute(address);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('.search-results li').first()).toContainText(/swim/i);
      await expect(page.getByRole('searchbox')).toHaveValue('swim');
    });
  }
}

test('offline, the input stays, and is searched for when the connection is back', async ({
  page,
  context,
}) => {
  await page.goto('/risks/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await context.setOffline(true);
  await dialog.getByRole('searchbox').fill('swim');
  await expect(dialog.getByRole('status')).toContainText('Check your connection');
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('listitem').first()).toContainText(/swim/i);
});

test('offline, the header’s link works as it does without script', async ({ page, context }) => {
  await page.goto('/risks/');
  await context.setOffline(true);
  const asked = page.waitForRequest((request) => request.url().endsWith('/search/'));
  await page.getByRole('link', { name: 'Search' }).first().click();
  await asked;
});

const misspelt = [
  ['dizy', 'dizzy', /get help|dizz|numbing/i],
  ['i feel dizy', 'feel dizzy', /get help|dizz|numbing/i],
  ['herpis', 'herpes', /cold sore/i],
] as const;

test('each misspelt word is read as what was meant', async ({ page }) => {
  await forEachQuery(page, misspelt, async ([typed, meant, answer]) => {
    const status = page.locator('main .search-status');
    await expect.soft(status, typed).toContainText(`We looked for “${meant}”.`);
    await expect.soft(firstResult(page), typed).toContainText(answer);
  });
});

const worries = [
  ['pus', '/questions/what-are-signs-of-infection/', /pus/i],
  ['fever', '/questions/what-are-signs-of-infection/', /fever/],
  ['red lines on face', '/questions/what-are-signs-of-infection/', /./],
  ['feel faint', '/risks/#call-an-ambulance', /you feel faint/],
  ['fainted', '/risks/#call-an-ambulance', /you feel faint/],
  ['chest pain', '/risks/#call-an-ambulance', /your chest hurts/],
  ['chest pane', '/risks/#call-an-ambulance', /your chest hurts/],
  ['throat feels tite', '/questions/what-are-signs-of-allergy/', /throat swells/],
  ['cant see properly', '/risks/#emergency-department', /less well or nothing/],
  ['seeing double', '/risks/#emergency-department', /less well or nothing/],
  ['black spot hurts', '/risks/#emergency-department', /or black like a dry scab/],
  ['skin turned white and hurts', '/risks/#emergency-department', /patch of skin turns white/],
  ['blue skin', '/risks/#call-an-ambulance', /skin turn blue/],
  ['feel sick', '/questions/when-to-get-help/', /./],
  ['salon not answering', '/get-help/#if-nobody-answers', /./],
  ['does it hurt like tattoo', '/what-is-skin-needling/#does-it-hurt', /tattoo/],
  ['does it leave black marks forever', '/questions/can-it-leave-dark-patches/', /fade/],
  ['tca cross', '/conditions/acne-scars/#option-tca-cross', /TCA CROSS/],
  ['subcision', '/conditions/acne-scars/#option-subcision', /Subcision/],
  ['sore eye', '/questions/cold-sore-after/', /if your eye hurts/],
  ['eye swollen shut', '/risks/#emergency-department', /./],
  ['sweling', '/questions/is-swelling-normal/', /See or call a doctor today/],
  ['swolen', '/questions/is-swelling-normal/', /See or call a doctor today/],
  ['swelled up', '/questions/is-swelling-normal/', /See or call a doctor today/],
  ['pussy spots', '/questions/what-are-signs-of-infection/', /Pus/],
  ['black pach', '/questions/can-it-leave-dark-patches/', /./],
  ['do people die from it', '/questions/is-it-safe/', /not free of risk/],
  ['how do i look at work', '/questions/how-will-i-look-tomorrow/', /customers/],
  ['eye', '/questions/is-swelling-normal/', /./],
  ['what happens if i do nothing', '/risks/#is-it-worth-the-risk', /doing nothing/],
] as const;

/** Queries of one test: so many that its workers end together. */
const together = 11;

for (let at = 0; at < worries.length; at += together) {
  const some = worries.slice(at, at + together);

  test(`each worry from “${some[0]![0]}” brings what to do about it first`, async ({ page }) => {
    test.slow();
    await forEachQuery(page, some, async ([query, path, text]) => {
      const link = firstResult(page).getByRole('link').first();
      await expect.soft(link, query).toHaveAttribute('href', path);
      await expect.soft(firstResult(page), query).toContainText(text);
    });
  });
}

test('feeling unwell brings when to get help first', async ({ page }) => {
  await forEachQuery(page, [['unwell'], ['i feel unwell']] as const, async ([typed]) => {
    await expect.soft(firstResult(page), typed).toContainText(/get help|signs of/i);
  });
});

test('without the list of words, what was found for the typed ones is shown', async ({ page }) => {
  await page.route('**/pagefind/words.json', (route) => route.abort());
  await page.goto('/search/?q=sweling+one+eye');
  await expect(firstResult(page).getByRole('link').first()).toBeVisible();
  await expect(page.getByText('Search could not load')).toHaveCount(0);
});
