import { expect, type Page } from '@playwright/test';
import { readsLink } from '../../src/lib/link-pages';
import { builtPages } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';
import { errors, script, test } from '../fixtures/site-test';

const ids = dataFile('content/restrictions.yaml').flatMap(({ id, kind }) =>
  kind === 'avoid' ? [String(id)] : [],
);
/** Every page with a wait in a text that reads a link. */
const givesWaits = builtPages()
  .filter(({ path, html }) => html.includes('data-wait-of') && readsLink(path.slice(1)))
  .map(({ path }) => path);
const clinic = 'exercise=120&clinic=Riverside&tel=020+7946+0018';
const link = `0&${clinic}&1`;
const notice = (page: Page) => page.locator('[data-part="clinic-link"]');
const summary = (page: Page) => page.locator('.summary');
/** Keeps the answer, and waits until the browser has it. */
async function keep(page: Page) {
  await page.getByLabel('Keep on this device').check();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
}
const asks = 'Your clinic asks for longer: exercise 5 days (this guide’s shortest: 3 days).';

for (const path of [
  '/questions/can-i-walk/',
  '/get-help/',
  '/first-night/',
  '/exercise-after-skin-needling/',
  '/conditions/acne-scars/',
  '/how-it-works/',
]) {
  test(`${path}: a clinic's link shows its wait, its name and its number`, async ({ page }) => {
    const found = errors(page);
    await page.goto(`${path}#${link}`);
    await expect(notice(page)).toContainText(asks);
    await expect(notice(page)).toContainText(
      'Questions? Riverside, 020 7946 0018. From the link, not checked by this guide: check them.',
    );
    await expect(notice(page).getByRole('link', { name: '020 7946 0018' })).toHaveAttribute(
      'href',
      'tel:02079460018',
    );
    expect(found).toEqual([]);
  });

  test(`${path}: without a link nothing more loads`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path);
    await expect(notice(page)).toBeHidden();
    expect(asked.filter((url) => /clinic-link|read-link/.test(url))).toEqual([]);
  });
}

test('the answer to a question gives the clinic’s wait, and says whose it is', async ({ page }) => {
  await page.goto(`/questions/when-can-i-exercise/#${link}`);
  await expect(summary(page)).toContainText(
    'Wait 120 hours, which is 5 days (your clinic’s wait for exercise), before you do anything',
  );
  await expect(page.locator('.key-number')).toContainText(
    '120 hoursThis is your clinic’s wait. This guide’s shortest is 3 days.',
  );
});

test('an answer that the browser keeps brings its clinic’s wait to every page, also to a place in it', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#0&${clinic}&treated=2026-11-24T15:00&zone=Europe/London&1`);
  await keep(page);
  const question = '/questions/when-can-i-exercise/';
  for (const [path, now, wait] of [
    [
      question,
      '2026-11-25T10:00:00Z',
      '120 hours, which is 5 days (your clinic’s wait for exercise)',
    ],
    [`${question}#related`, '2026-11-25T10:00:00Z', '120 hours'],
    // What is kept goes with its last wait.
    [question, '2026-12-30T10:00:00Z', '72 hours'],
  ] as const) {
    await page.goto('about:blank');
    await page.clock.setFixedTime(now);
    await page.goto(path);
    await expect(summary(page)).toContainText(`Wait ${wait}`);
    await expect(page.locator('html[data-arriving]')).toHaveCount(0);
    const shown = notice(page).getByText('Riverside, 020 7946 0018');
    await expect(shown).toBeVisible({ visible: wait.startsWith('120') });
  }
});

test('a sentence about this guide or a source keeps its number', async ({ page }) => {
  await page.goto(`/questions/my-clinic-said-something-else/#${link}`);
  await expect(page.getByText('For exercise, the wait here is')).toContainText(
    'the wait here is 72 hours (your clinic asks for longer: 5 days), while',
  );
  await page.goto(`/questions/can-i-use-vitamin-c/#0&active-products=240&1`);
  await expect(summary(page)).toContainText(
    'Wait at least 240 hours (10 days, your clinic’s wait for retinoids, acids, scrubs and vitamin C)',
  );
  await expect(page.getByText('this guide’s wait is')).toContainText('wait is 5 days.');
});

test('the page on exercise gives the clinic’s wait everywhere, drawn too', async ({ page }) => {
  await page.goto(`/exercise-after-skin-needling/#${link}`);
  await expect(summary(page)).toContainText('Wait 5 days (your clinic’s wait for exercise) before');
  await expect(page.locator('.key-number')).toContainText(
    'That is 5 days (your clinic’s wait for exercise), counted',
  );
  const row = page.locator('.d-waits li', { hasText: 'Exercise' });
  await expect(row).toHaveText('Exercise: 5 days (your clinic’s wait for exercise)');
  await expect(row.locator('svg')).toBeHidden();
  const swimming = page.locator('.d-waits li', { hasText: 'Swimming' });
  await expect(swimming.locator('svg')).toBeVisible();
  // Below the week, which it may outlast; the caption says how to read a row without a drawing.
  const top = async (one: typeof row) => (await one.boundingBox())!.y;
  expect(await top(row)).toBeGreaterThan(
    await top(page.locator('.d-waits li', { hasText: 'sun' })),
  );
  await expect(page.locator('.d-week figcaption')).toContainText(
    'Wait until the second dot, or in a row without dots as long as it says.',
  );
  await page.goto('about:blank');
  await page.goto('/exercise-after-skin-needling/#0&exercise=336&swimming=336&direct-sun=336&1');
  await expect(swimming).toContainText('14 days');
  await expect(page.locator('.d-days')).toBeHidden();
});

test('two activities with waits of their own are never joined', async ({ page }) => {
  await page.goto('/questions/can-i-go-on-holiday/#0&swimming=336&direct-sun=720&1');
  const text = page.locator('main');
  await expect(text).toContainText(
    'You may swim again 14 days (your clinic’s wait for swimming) after the session',
  );
  await expect(text).toContainText(
    'can come 30 days (your clinic’s wait for direct sun) after it.',
  );
  await page.goto('about:blank');
  await page.goto('/questions/can-i-go-to-work/#0&make-up=336&1');
  await expect(summary(page)).toContainText(
    /should wait 3.days \(exercise, direct sun\) or 14.days \(your clinic’s wait for make-up\)\./,
  );
});

test('a wait that is too long to count has neither number nor end', async ({ page }) => {
  const long = '0&sauna=1000000&1';
  await page.goto(`/questions/when-can-i-have-a-sauna/#${long}`);
  await expect(summary(page)).toContainText('more than 365 days (your clinic’s wait for');
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto('about:blank');
  await page.goto(`/calculator/#treated=2026-11-24T15:00&zone=Europe/London&${long}`);
  await page.getByRole('button', { name: 'I have read this' }).click();
  const moment = page.locator('[data-moment]:has([data-restriction="sauna"])');
  await expect(moment).toContainText('more than 365 days after your treatment');
  await expect(moment).toContainText('your clinic asks for more than 365 days');
  await expect(moment.locator('.moment-end')).toBeHidden();
  await expect(page.locator('[data-moment] time:visible')).not.toContainText(['2027']);
  await page.goto('about:blank');
  await page.goto(`/leaflet/#treated=2026-11-24T15:00&zone=Europe/London&${long}`);
  const row = page.locator('.leaflet tr:has([data-restriction="sauna"])');
  await expect(row.locator('th')).toHaveText(/^\s*more than 365.days\s*$/, { useInnerText: true });
});

test('the summary of aftercare gives the clinic’s wait, and takes it back', async ({ page }) => {
  await page.goto(`/aftercare/#${link}`);
  await expect(summary(page)).toContainText(
    'Wait 3 days (swimming, direct sun) or 5 days (your clinic’s wait for exercise) before you exercise',
  );
  await expect(page.locator('#exercise .restriction-wait')).toHaveText(
    'wait 120 hours (5 days), as your clinic asks',
  );
  await expect(page.locator('.day-body [data-part="own-waits"]').first()).toHaveText(asks);
  await page.evaluate(() => {
    location.hash = '';
  });
  await expect(summary(page)).toContainText('Wait 72 hours before you exercise, swim');
  await expect(page.locator('#exercise .restriction-wait')).toHaveText('wait 72 hours');
});

test('every page that gives a wait gives the clinic’s longer one', async ({ page }) => {
  test.slow();
  const longer = ids.map((id, index) => `${id}=${(20 + index) * 24}`).join('&');
  for (const path of givesWaits) {
    await page.goto(`${path}#0&${longer}&1`);
    const shown = page.locator('[data-wait-of][data-first]');
    await expect(shown.first(), path).toBeAttached();
    const waits = await shown.evaluateAll((places) =>
      // An activity whose example does not fit is left out, and the sentence above names it.
      places
        .filter(({ dataset: { form } }) => form !== 'example')
        .map(({ textContent, dataset: { waitOf = '', first = '', form } }) => ({
          text: textContent.replaceAll('\u00a0', ' '),
          first,
          waitOf,
          form,
        })),
    );
    for (const { text, first, waitOf, form } of waits) {
      for (const id of waitOf.split(',')) {
        const days = 20 + ids.indexOf(id);
        expect(text, `${path}: ${id}`).toMatch(
          new RegExp(`\\b(?:${days} days|${days * 24} hours)`),
        );
      }
      // These keep what the page says by itself: its own number, or the activity.
      if (form !== 'beside' && form !== 'ends') expect(text, path).not.toContain(first);
    }
  }
});

test('links inside these pages carry the clinic along, to a place too', async ({ page }) => {
  await page.goto(`/first-night/#${link}`);
  await expect(notice(page)).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Get help' }).click();
  await expect(page).toHaveURL(/\/get-help\/#/);
  await expect(notice(page)).toContainText(asks);
  await page.goto(`/first-night/#${link}`);
  await expect(notice(page)).toContainText(asks);
  await page.getByRole('link', { name: 'your day', exact: true }).click();
  await expect(page).toHaveURL(`/aftercare/#${link}&at=what-to-expect-day-by-day`);
  await expect(page.locator('#what-to-expect-day-by-day')).toBeInViewport();
  await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside');
  await page.getByRole('link', { name: 'table of what is usual' }).click();
  await expect(page).toHaveURL(/\/questions\/what-is-normal\//);
  await expect(notice(page)).toContainText(asks);
});

test('from an answer, help opens on the clinic’s number too, and on the first sign', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript((now) => {
    Date.now = () => now;
  }, Date.parse('2026-11-24T16:30:00Z'));
  await page.goto(`/calculator/#treated=2026-11-24T15:00&zone=Europe/London&${clinic}`);
  await page.locator('.answer-help a').click();
  const card = page.locator('#call-an-ambulance');
  await expect(
    card.getByText(/Then tell your clinic, and check .*:\s*020\s7946\s0018/),
  ).toBeInViewport();
  await expect(card.getByRole('link', { name: '999' })).toBeInViewport();
  await expect(card.getByText(/your tongue or throat swells/)).toBeInViewport({ ratio: 0.9 });
  const today = page.locator('#call-today');
  await expect(today.getByText('Questions? Riverside, 020 7946 0018.')).toBeVisible();
  await expect(today.getByRole('link', { name: '020 7946 0018' })).toBeVisible();
  await page.goto('/get-help/');
  await expect(page.locator('[data-part="clinic-number"]')).toBeHidden();
});

test('a place in the page keeps the link, also through a reload', async ({ page }) => {
  await page.goto(`/get-help/#${link}&at=if-nobody-answers`);
  await expect(page.locator('#if-nobody-answers')).toBeInViewport();
  await expect(notice(page)).toContainText(asks);
  await page.evaluate(() => {
    location.hash = '#what-to-say-on-the-phone';
  });
  await expect(page).toHaveURL(/exercise=120/);
  await page.reload();
  await expect(notice(page)).toContainText(asks);
});

test('today’s box and the note on a kept answer name the clinic’s waits', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#${link.slice(0, -1)}treated=2026-11-24T15:00&zone=Europe/London&1`);
  await page.locator('.today[data-today] summary').click();
  await expect(page.locator('.today[data-today]').getByText(asks)).toBeVisible();
  await keep(page);
  await page.clock.setFixedTime('2026-11-27T16:30:00Z');
  await page.goto('/');
  const next = page.locator('[data-part="kept-next"]');
  await expect(next).toHaveText(
    /Saturday 28 November at 15:00: swimming, saunas and hot tubs, hair removal and self-tanner, make-up, on brown or black skin\./,
  );
  await page.clock.setFixedTime('2026-11-28T16:30:00Z');
  await page.reload();
  await expect(next).toContainText('exercise (your clinic’s wait)');
});

test('nothing in a link shortens a wait, runs, or goes unsaid', async ({ page }) => {
  await page.goto('/questions/when-can-i-exercise/#0&exercise=24&clinic=<b>We+say+24&tel=no&1');
  await expect(notice(page)).toContainText(
    'The link asked for a shorter wait than ours for: Exercise. We keep ours.',
  );
  await expect(notice(page).locator('b')).toHaveCount(0);
  await expect(notice(page)).not.toContainText('We say 24');
  await expect(summary(page)).toContainText('Wait 72 hours, which is 3 days, before');
  await page.goto(`/get-help/#${link.slice(0, link.indexOf('&tel'))}`);
  await expect(notice(page)).toContainText('A part of your link is missing.');
  await expect(notice(page)).toContainText('Your clinic’s own waits may be missing.');
  await page.goto('/first-night/#trea');
  await expect(notice(page)).toContainText('We could not read your link.');
});

test('a link that cannot be read says so', async ({ page, site }) => {
  site.change(script('show-clinic-link'), 404);
  await page.goto(`/get-help/#${link}`);
  await expect(notice(page)).toHaveText(/^Your clinic’s link could not load\./);
});

test('no shorter number for darker skin stands beside a clinic’s wait without a word', async ({
  page,
}) => {
  for (const path of [
    '/questions/when-can-i-exercise/',
    '/questions/when-can-i-swim/',
    '/questions/when-can-i-go-in-the-sun/',
    '/questions/i-exercised-too-early/',
    '/exercise-after-skin-needling/',
  ]) {
    await page.goto(`${path}#0&exercise=336&swimming=336&direct-sun=336&1`);
    await expect(notice(page)).toContainText('14 days');
    await expect(page.locator('.summary')).not.toContainText(
      /(?:4|10) days (?:on|if|without|before)/,
    );
    await expect(page.locator('main')).not.toContainText(/skin, wait (?:at least )?4\sdays/, {
      useInnerText: true,
    });
    // Sunbathing waits longer than this clinic asks for.
    for (const number of await page.locator('[data-counted]:not([data-than="672"])').all()) {
      await expect(number).toHaveText(
        /^14\sdays \(your clinic’s wait for [a-z ]+\)$|\(or your clinic’s wait, if that is longer\)$/,
      );
    }
  }
});

test('what a clinic makes longer does not end on the day on which ours does', async ({ page }) => {
  await page.goto('/aftercare/#0&exercise=336&1');
  const exercise = page.locator('#day-3 li:has([data-wait-of="exercise"])');
  await exercise.evaluate((item) => (item.closest('details')!.open = true));
  await expect(exercise).toHaveText('Exercise: not yet, because your clinic asks for 14 days.', {
    useInnerText: true,
  });
  await expect(page.locator('#day-3 li:has([data-wait-of="swimming"])')).toContainText(
    'in the shade',
  );
  // Nor is it among what is longer on darker skin, but shorter than that.
  const darker = page.locator('#day-3 li[data-darker-of~="exercise"]');
  await expect(darker).toContainText('Swimming');
  await expect(darker).not.toContainText('Exercise');
});

test('a search takes the clinic along, from any page and without sending what is typed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/calculator/#${link}`);
  await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside');
  await page.getByRole('link', { name: 'Search' }).first().click();
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.fill('padel');
  // The answers below give this guide's wait.
  await expect(page.getByRole('dialog').locator('.search-status')).toContainText(asks);
  await field.press('Enter');
  await expect(page).toHaveURL(`/search/?q=padel#${link}`);
  await expect(notice(page)).toContainText(asks);
  await expect(page.locator('.search-results a').first()).toBeVisible();
  await expect(page.locator('.search-status')).toContainText(asks);
  expect(asked.filter((url) => url.includes('padel'))).toEqual([]);
  await page.locator('.search-results a').first().click();
  await expect(notice(page)).toContainText(asks);
});

test('the home page and the search carry the clinic along', async ({ page }) => {
  await page.goto(`/first-night/#${link}`);
  await expect(notice(page)).toContainText(asks);
  await page.getByRole('link', { name: 'Skin Needling Explained' }).first().click();
  await expect(page).toHaveURL(`/#${link}`);
  await expect(notice(page)).toContainText('Riverside');
  await page.goto(`/search/?q=exercise#${link}`);
  await expect(notice(page)).toContainText(asks);
  await page.locator('.search-results a').first().click();
  await expect(page).toHaveURL(/exercise=120/);
  await expect(notice(page)).toContainText(asks);
});

test('a page that says nothing of waits takes the clinic along to the next', async ({ page }) => {
  for (const path of [
    '/compare/',
    '/glossary/',
    '/sources/',
    '/about/',
    '/changes/',
    '/privacy/',
  ]) {
    await test.step(path, async () => {
      await page.goto('about:blank');
      await page.goto(`${path}#${link}`);
      await expect(notice(page)).toContainText(asks);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Calculator' }).click();
      await expect(page).toHaveURL(`/calculator/#${link}`);
    });
  }
  await page.goto(`/compare/#0&${clinic}&1&at=acne-scars`);
  await expect(page.locator('#acne-scars table')).toBeVisible();
  await page.locator('.compare nav').getByRole('link', { name: 'Rosacea' }).click();
  await expect(page.locator('#rosacea table')).toBeVisible();
  await expect(notice(page)).toContainText(asks);
});

test('the leaflet is filled from the answer that the browser keeps', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/calculator/#0&${clinic}&treated=2026-11-24T15:00&zone=Europe/London&1`);
  await keep(page);
  await page.goto('/leaflet/');
  await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside, 020 7946 0018');
  await expect(page.locator('[data-restriction="exercise"]')).toContainText('5 days');
  await expect(page.locator('[data-part="treated"] time')).toHaveAttribute(
    'datetime',
    /^2026-11-24T15:00/,
  );
});

test('times that have not loaded say so beside the general waits', async ({ page }) => {
  const note = page.getByText('Your times have not loaded.');
  await page.goto('/calculator/');
  await expect(page.getByRole('button', { name: 'Show my times' })).toBeVisible();
  await expect(note).toBeHidden();
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(`/calculator/#${link}`);
  await expect(note).toBeVisible();
});

test('a clinic’s longer sun wait comes before 10 days of shade and 4 weeks', async ({ page }) => {
  const state = '0&direct-sun=1440&1';
  for (const path of [
    '/questions/when-can-i-go-in-the-sun/',
    '/questions/can-i-go-on-holiday/',
    '/calculator/',
  ]) {
    await page.goto('about:blank');
    await page.goto(`${path}#${state}`);
    const counted = page.locator('[data-counted="direct-sun"]');
    await expect(counted).not.toHaveCount(0);
    for (const number of await counted.all()) {
      await expect(number).toHaveText('60\u00a0days (your clinic’s wait for direct sun)');
    }
  }
});

test('the search gives no wait of this guide beside a longer one of the clinic', async ({
  page,
}) => {
  await page.goto(`/questions/when-can-i-swim/#0&swimming=192&direct-sun=1440&1`);
  await expect(notice(page)).toContainText('8 days');
  await page.locator('.search-link').first().click();
  for (const query of ['swim', 'holiday', 'sun']) {
    await page.locator('dialog input').fill(query);
    const results = page.locator('dialog .search-results');
    await expect(results.getByText('A longer wait from your clinic').first()).toBeVisible();
    await expect(results).not.toContainText(
      /(?:[Ww]ait|sunbathe for) (?:at least )?(?:72|4 weeks)/,
    );
  }
});

test('without its script, aftercare says at once that the clinic’s waits may be longer', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`/aftercare/#${link}`);
  const note = page.getByText('Your times have not loaded.');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('Your clinic may ask for longer waits.');
});
