import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { parse } from 'node-html-parser';
import { example, handedOut } from '../../scripts/handed-out-texts';
import { axeFaults } from '../fixtures/axe';
import { idle } from '../fixtures/idle';

const now = '2026-11-24T16:30:00Z';
const part = (page: Page, name: string) => page.locator(`link-builder [data-part="${name}"]`);
const done = (page: Page, name: string) => page.locator(`[data-done="${name}"]`);
const choice = (page: Page) => page.getByLabel('What should the link open?');
const day = (page: Page) => page.getByLabel('Day', { exact: true });
const time = (page: Page) => page.getByLabel('Time', { exact: true });
const channel = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const make = (page: Page) => page.getByRole('button', { name: 'Make the link' });

async function open(page: Page, fragment = '') {
  await page.clock.setFixedTime(now);
  await page.goto(`/clinics/${fragment}`);
}

async function tabTo(page: Page, field: Locator) {
  const focused = () => field.evaluate((element) => element === document.activeElement);
  const stops = 60;
  for (let stop = 0; stop < stops && !(await focused()); stop += 1)
    await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
}

async function fillAll(page: Page) {
  await day(page).fill('2026-11-24');
  await time(page).fill('15:00');
  await page.getByText('Our clinic asks for longer waits').click();
  await page.getByLabel('Exercise', { exact: true }).fill('4');
  await page.getByLabel('Name of your clinic').fill('Riverside & Söhne');
  await page.getByLabel('Telephone number').fill('020 7946 0018');
  // The link is drawn after the field has changed: what reads it must not be earlier.
  await expect(part(page, 'link')).toHaveValue(/exercise=96.*&tel=020\+7946\+0018.*&treated=/);
}

test('a clinic makes a link and copies it; its patient sees the times and the number, marked', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await fillAll(page);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(done(page, 'link')).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(part(page, 'open')).toHaveAttribute('href', link);
  await expect(part(page, 'read-back')).toContainText(/Exercise: 4\sdays/);
  await expect(part(page, 'state')).toContainText('It is for one patient');

  const patient = await context.newPage();
  await patient.clock.setFixedTime(now);
  await patient.goto(link);
  await expect(
    patient.locator('[data-moment]:has([data-restriction="exercise"]) time'),
  ).toHaveAttribute('datetime', /^2026-11-28T15:00/);
  await expect(
    patient.locator('[data-moment]:has([data-restriction="swimming"]) time'),
  ).toHaveAttribute('datetime', /^2026-11-27T15:00/);
  await expect(patient.locator('[data-part="clinic"]')).toHaveText(
    'Questions? Riverside & Söhne, 020 7946 0018. From the link, not checked by this guide: check them.',
    { useInnerText: true },
  );
  await expect(patient.locator('[data-part="problems"] li')).toHaveCount(0);
  const downloading = patient.waitForEvent('download');
  await patient.getByRole('button', { name: 'Add to calendar' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('20261128T150000Z');
});

test('the review pack holds what builder and calculator make', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const { cases } = handedOut('dist', new URL(page.url()).origin);
  const textOf = (of: number, title: string) =>
    cases[of]!.texts.find((text) => text.title === title)!.text;
  const compare = async (of: number) => {
    for (const [value, title] of [
      ['message', 'E-mail or WhatsApp'],
      ['sms-short', 'SMS, short link'],
      ['sms-long', 'SMS, whole link'],
      ['letter', 'Letter'],
    ] as const) {
      await page.locator(`[name="channel"][value="${value}"]`).check();
      await expect(part(page, 'text')).toHaveValue(textOf(of, title));
    }
    await page.locator('[name="channel"][value="card"]').check();
    const card = page.locator('.patient-card').locator('li, [data-part="card-contact"]');
    const lines = (await card.allTextContents()).filter(Boolean);
    expect(lines).toEqual(textOf(of, 'Card to print').split(/\n+/));
  };
  await make(page).click();
  await compare(1);
  const { treated, zone, clinic } = example;
  const [, exercise = ''] = /exercise=(\d+)/.exec(textOf(0, 'SMS, short link')) ?? [];
  const contact = { clinic: clinic.name, tel: clinic.tel };
  const typed = new URLSearchParams({ exercise, ...contact, treated, zone });
  await page.goto(`/clinics/#${typed.toString()}`);
  await expect(part(page, 'link')).toHaveValue(/treated/);
  await compare(0);
  await page.goto(await part(page, 'link').inputValue());
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('[data-part="taken"]')).not.toBeEmpty();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(textOf(2, 'Copied or shared text'));
});

test('the article about links loads no builder', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/clinics/');
  await idle(page);
  expect(
    scripts.filter((url) => /\/_astro\/(?:define|calculator-core|read-link)/.test(url)),
  ).toEqual([]);
  await expect(part(page, 'output')).toBeHidden();
});

test('works by keyboard alone, from the page to a copied link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await tabTo(page, choice(page));
  await page.keyboard.type('Aftercare');
  await expect(choice(page)).toHaveValue('/aftercare/');
  await tabTo(page, page.getByLabel('Telephone number'));
  await page.keyboard.type('1570');
  await page.keyboard.press('Enter');
  await expect(part(page, 'output')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(part(page, 'link')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(done(page, 'link')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/aftercare\/#0&tel=1570&(?:v=[0-9a-f]{6}&)?1$/,
  );
});

test('the first press of the button makes a link, even without input', async ({ page }) => {
  await open(page);
  await page.locator('link-builder form').evaluate((form: HTMLFormElement) => form.requestSubmit());
  await expect(part(page, 'output')).toBeFocused();
  await expect(part(page, 'link')).toHaveValue(/\/calculator\/$/);
});

test('errors show at their fields, the input stays, and there is no incomplete link', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  await time(page).fill('');
  await page.getByLabel('Exercise', { exact: true }).fill('1');
  await page.getByLabel('Telephone number').fill('O2O CALL');
  await make(page).click();
  await expect(time(page)).toBeFocused();
  await expect(time(page)).toHaveAccessibleDescription('Enter the time too, or clear the day.');
  await expect(page.getByLabel('Exercise', { exact: true })).toHaveAccessibleDescription(
    /It can only be made longer/,
  );
  await expect(page.getByLabel('Telephone number')).toHaveAccessibleDescription(/digits/);
  await expect(part(page, 'results')).toBeHidden();
  await expect(part(page, 'state')).toHaveText(
    'No link yet. Enter the time too, or clear the day.',
  );
  await expect(day(page)).toHaveValue('2026-11-24');
  await expect(page.getByLabel('Telephone number')).toHaveValue('O2O CALL');

  await time(page).fill('15:00');
  await page.getByLabel('Exercise', { exact: true }).fill('');
  await page.getByLabel('Telephone number').fill('020 7946 0018');
  await expect(part(page, 'link')).toHaveValue(/&tel=020\+7946\+0018&/);
  await expect(page.locator('link-builder [aria-invalid]')).toHaveCount(0);
});

test('pressing the button while leaving a wrong field works', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page);
  await day(page).fill('2026-11-24');
  await page.getByLabel('Telephone number').pressSequentially('O2O');
  await make(page).hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(time(page)).toBeFocused();
  await expect(page.getByLabel('Telephone number')).toHaveAccessibleDescription(/digits/);
});

test('an unfinished number shows no error yet', async ({ page }) => {
  await open(page);
  await page.getByLabel('Telephone number').pressSequentially('020');
  await expect(part(page, 'state')).toContainText('No link yet');
  await expect(page.locator('link-builder [aria-invalid]')).toHaveCount(0);
  await page.getByLabel('Telephone number').pressSequentially('7');
  await expect(part(page, 'link')).toHaveValue(/tel=0207&(?:v=[0-9a-f]{6}&)?1$/);
});

test('a link to a page without times holds all but the time, and the e-mail lists the waits', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  await choice(page).selectOption('/questions/does-it-hurt/');
  await expect(day(page)).toBeHidden();
  await expect(page.getByText('so its link holds no treatment time')).toBeVisible();
  await expect(part(page, 'link')).toHaveValue(
    /\/questions\/does-it-hurt\/#0&exercise=96&clinic=Riverside[^&]*%26[^&]*&tel=020\+7946\+0018&v=[0-9a-f]{6}&1$/,
  );
  await expect(part(page, 'text')).toHaveValue(/4\sdays: exercise\n/);
  await expect(part(page, 'text')).toHaveValue(/Your clinic asks for longer: exercise 4\sdays/);
  await expect(part(page, 'text')).toHaveValue(/Call Riverside & Söhne: 020 7946 0018$/m);
  const link = await part(page, 'link').inputValue();
  const patient = await page.context().newPage();
  await patient.goto(link);
  await expect(patient.locator('[data-part="clinic-link"]')).toContainText(
    'Riverside & Söhne, 020 7946 0018',
  );
  await patient.close();
  await choice(page).selectOption('/aftercare/');
  await expect(day(page)).toHaveValue('2026-11-24');
  await expect(part(page, 'link')).toHaveValue(/\/aftercare\/#.*&treated=2026-11-24T15:00&/);
});

test('every selectable page exists', async ({ page, request }) => {
  await open(page);
  const paths = await choice(page)
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(paths.length).toBeGreaterThan(70);
  const missing = [];
  for (const path of paths) if (!(await request.get(path)).ok()) missing.push(path);
  expect(missing).toEqual([]);
});

test('the e-mail holds the end times and the clinic’s own wait, and its link for help leads there', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  await expect(part(page, 'text')).toHaveValue(
    /Wait until Saturday 28 November 2026 at 15:00: exercise\n/,
  );
  const email = await part(page, 'text').inputValue();
  expect(email).toMatch(
    /Your clinic asks for longer: exercise 4\sdays \(this guide’s shortest: 3\sdays\)\./,
  );
  // The clinic sends it in its own name, so it says whose choice it is.
  expect(email).toMatch(/this guide’s own careful choice/);
  expect(email).not.toMatch(/\bour own\b|\bcall us\b/i);
  expect(email).toMatch(
    /First night: put on only what .*; do not use vitamin C, .*; sunscreen from \d+ hours on\. Step by step: http\S+\/first-night\/#0&exercise=96&\S+\n/,
  );
  const order = [
    'Call an ambulance now if:\n- your tongue',
    'Ambulance: 112 EU · 999 UK',
    'See or call a doctor today',
    'A doctor’s advice today: 111 England',
    'Questions? Call Riverside',
  ];
  const places = order.map((text) => email.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const [, help] = /When to call an ambulance or a doctor: (\S+)/.exec(email) ?? [];
  expect(help).toMatch(/\/get-help\/$/);
  await page.goto(help!);
  // The most urgent comes first.
  await expect(page.locator('#call-an-ambulance')).toBeInViewport();
});

test('each channel has its own text or thing to print, which follows what is typed', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  const text = part(page, 'text');
  await channel(page, 'SMS, as short as can be').check();
  await expect(text).toHaveValue(
    /^After needling, wait before exercise, swimming, sun.* and more\.\nHow long, and help: /,
  );
  await expect(text).toHaveValue(/\/calculator\/#0&exercise=96&1$/m);
  await expect(text).toHaveValue(/\nQuestions: 020 7946 0018$/);
  const notes = part(page, 'text-notes');
  await expect(notes).toContainText(/\d+ characters, counted as 1 SMS/);
  await expect(notes).toContainText('How long to wait does not fit');
  await expect(notes).toContainText('The treatment time is not in this short link');
  await channel(page, 'SMS with the whole link').check();
  await expect(text).toHaveValue(/&treated=2026-11-24T15:00&/);
  await expect(text).toHaveValue(/^After needling, wait before exercise, .* and more\.\n/);
  await expect(part(page, 'text-notes')).toContainText('counted as 2 SMS');
  await channel(page, 'Letter').check();
  await expect(text).toHaveValue(/ended on Tuesday 24 November 2026 at 15:00/);
  await expect(page.getByText('Add the QR code')).toBeVisible();
  await page.getByLabel('Telephone number').fill('1570');
  await expect(text).toHaveValue(/Call Riverside & Söhne: 1570$/m);
  await channel(page, 'Card to print').check();
  await expect(text).toBeHidden();
  const card = page.locator('.patient-card');
  await expect(card).toContainText('Riverside & Söhne, 1570');
  await expect(card).toContainText('Wait until Saturday 28 November at 15:00: exercise');
  await expect(card).toContainText(
    /On brown or black skin, wait until Saturday 28 November at 15:00: swimming/,
  );
  await expect(card).toContainText(
    /Call an ambulance now: hard to breathe.* fast-swelling lips or face.* a faint/,
  );
});

const longName = encodeURIComponent('Gemeinschaftspraxis für Dermatologie Freudenberg-Wallenstein');
const longContact = `clinic=${longName}&tel=%2B44+%280%29+20+79+46+00+18+1`;
const longTime = 'treated=2026-09-23T15:00&zone=America/Argentina/Buenos_Aires&1';
for (const [kind, link] of [
  ['its own waits', '0&treated=2026-11-24T15:00&zone=Europe/London&1'],
  ['no time', '0&exercise=96&clinic=Riverside+Clinic&tel=020+7946+0018&1'],
  [
    'four moments, and what goes on after the sun’s',
    `0&exercise=95&make-up=80&active-products=190&${longContact}&${longTime}`,
  ],
  [
    'a wait a moment, and longer ones on darker skin',
    `0&exercise=73&swimming=74&sauna=75&make-up=76&hair-removal=77&active-products=123&${longContact}&${longTime}`,
  ],
  [
    'the longest waits',
    `0&exercise=2001&swimming=2002&direct-sun=2003&sauna=2004&hair-removal=2005&make-up=2006&active-products=2007&${longContact}&${longTime}`,
  ],
  ['a question', `0&for=/questions/when-can-i-swim&${longContact}&1`],
]) {
  test(`the card with ${kind} prints alone, on two sides of A7 that hold all of it`, async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-11-24T16:30:00Z');
    await page.goto(`/clinics/#${link}`);
    await channel(page, 'Card to print').check();
    // The headless browser prints nothing: what it would draw is looked at.
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    await page.locator('[data-part="print-card"]').evaluate((button: HTMLElement) => {
      button.click();
    });
    await expect(page.locator('.patient-card')).toBeVisible();
    for (const other of ['h1', '.site-footer', 'link-builder form', '[data-part="channels"]']) {
      await expect(page.locator(other).first()).toBeHidden();
    }
    await expect(page.locator('.card-side')).toHaveCount(2);
    const sides = await page.locator('.card-side').evaluateAll((all) =>
      all.map((side) => {
        const { width, height } = side.getBoundingClientRect();
        const inside = [...side.querySelectorAll('li, p, svg')].map((part) =>
          part.getBoundingClientRect(),
        );
        const { right, bottom } = side.getBoundingClientRect();
        return {
          size: [width, height].map((length) => Math.round((length / 96) * 25.4)),
          out: inside.filter((part) => part.right > right || part.bottom > bottom).length,
        };
      }),
    );
    expect(sides).toEqual(Array(2).fill({ size: [105, 74], out: 0 }));
  });
}

test('“Now” fills in the day and the time at the first press, in the clinic’s zone; “Today” the day alone', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  await expect(day(page)).toHaveValue('2026-11-24');
  await expect(time(page)).toHaveValue('16:30');
  await expect(part(page, 'link')).toHaveValue(/&treated=2026-11-24T16:30&/);
  await page.getByText('Time zone:').click();
  await page.getByLabel('Time zone of your clinic').fill('Auckland');
  await time(page).fill('');
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(day(page)).toHaveValue('2026-11-25');
  await expect(time(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  await expect(time(page)).toHaveValue('05:30');
});

test('a day that is months ahead or past is asked about, and the link is still made', async ({
  page,
}) => {
  await open(page);
  await time(page).fill('15:00');
  await day(page).fill('2027-03-24');
  await expect(part(page, 'state')).toContainText(/has not come yet: .*24 March 2027/);
  await day(page).fill('2026-03-24');
  await expect(part(page, 'state')).toContainText(/long past.*24 March 2026/);
  await expect(part(page, 'link')).toHaveValue(/treated=2026-03-24/);
  await day(page).fill('2026-11-24');
  await expect(part(page, 'state')).not.toContainText('Is it right?');
});

test('a link to the form keeps all but the patient’s time, and is offered once there is one', async ({
  page,
}) => {
  await open(page);
  const keep = page.getByRole('link', { name: 'Link to this form without the time' });
  await page.getByLabel('Name of your clinic').fill('Riverside');
  await expect(part(page, 'link')).toHaveValue(/Riverside/);
  await expect(keep).toBeHidden();
  await fillAll(page);
  await expect(keep).toHaveAttribute(
    'href',
    '#0&for=/calculator/&exercise=96&clinic=Riverside+%26+S%C3%B6hne&tel=020+7946+0018&1',
  );
  await keep.click();
  await expect(day(page)).toHaveValue('');
  await expect(time(page)).toHaveValue('');
  await expect(page.getByLabel('Telephone number')).toHaveValue('020 7946 0018');
  await expect(page.getByLabel('Exercise', { exact: true })).toHaveValue('4');
  expect(page.url()).not.toContain('treated');
  await expect(keep).toBeHidden();
});

test('the HTML is an escaped link', async ({ page }) => {
  await open(page);
  await fillAll(page);
  const link = await part(page, 'link').inputValue();
  await channel(page, 'Website').check();
  await expect(part(page, 'html')).toHaveValue(/&amp;zone=/);
  const html = await part(page, 'html').inputValue();
  const href = parse(html).querySelector('a')?.getAttribute('href');
  expect(href).toBe(link);
});

test('the frame for a website omits the patient’s time, and keeps the clinic’s waits and number', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  await channel(page, 'Website').check();
  await page.getByLabel('The calculator in your page').check();
  await expect(part(page, 'html')).toHaveValue(/^<iframe/);
  const frame = parse(await part(page, 'html').inputValue()).querySelector('iframe');
  expect(frame?.getAttribute('src')).toMatch(
    /\/embed\/calculator\/#0&exercise=96&clinic=Riverside\+%26\+S%C3%B6hne&tel=020\+7946\+0018&1$/,
  );
  await expect(part(page, 'embed-hint')).toBeVisible();
  await choice(page).selectOption('/aftercare/');
  await expect(page.getByLabel('The calculator in your page')).toBeHidden();
  await expect(part(page, 'html')).toHaveValue(/^<a href=/);
});

test('the frame’s look is chosen beside its code, which follows, and the frame takes it', async ({
  page,
  context,
}) => {
  await open(page);
  await fillAll(page);
  await channel(page, 'Website').check();
  await expect(page.getByText('How it looks in your page')).toBeHidden();
  await page.getByLabel('The calculator in your page').check();
  const source = async () =>
    parse(await part(page, 'html').inputValue())
      .querySelector('iframe')
      ?.getAttribute('src');
  await page.getByLabel('Dark').check();
  await page.getByLabel('Show only the form at first').check();
  await page.getByLabel('Your colour').fill('8a1c5b');
  await expect(part(page, 'accent-said')).toContainText('Try a lighter one');
  expect(await source()).toMatch(/\/embed\/calculator\/\?scheme=dark&start=compact#0&exercise=96/);
  await page.getByLabel('Your colour').fill('#8EDBD0');
  await expect(part(page, 'accent-said')).toHaveText('This colour can be read well.');
  expect(await source()).toMatch(/\?scheme=dark&accent=8edbd0&start=compact#0&exercise=96/);
  expect(await source()).not.toContain('treated');
  const [frame] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open it as your visitors see it' }).click(),
  ]);
  await expect(frame.locator('html')).toHaveAttribute('data-compact', '');
  await expect(frame.locator('html')).toHaveAttribute('data-accent', '');
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.getByLabel('A link', { exact: true }).check();
  await expect(page.getByText('How it looks in your page')).toBeHidden();
});

test('if the browser refuses to copy, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await open(page);
  await choice(page).focus();
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(part(page, 'text')).toBeFocused();
  await expect(done(page, 'text')).toContainText('The text is selected');
  const selected = await part(page, 'text').evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toContain('When to call an ambulance');
});

for (const kind of ['SVG', 'PNG'] as const) {
  test(`the ${kind} file is the link’s QR code, at print resolution`, async ({ page }) => {
    await open(page);
    await fillAll(page);
    const link = await part(page, 'link').inputValue();
    await channel(page, 'QR code').check();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${kind}` }).click();
    const download = await downloading;
    await expect(done(page, 'qr')).toContainText('If nothing happened');
    const file = readFileSync(await download.path());
    const type = kind === 'SVG' ? 'image/svg+xml' : 'image/png';
    // On a page without a policy, since ours allows no data: pictures.
    await page.goto('about:blank');
    const { width, pixels } = await page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = image.naturalWidth;
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        // For black and white, one of the four channels is enough.
        return {
          width: canvas.width,
          pixels: Array.from({ length: data.length / 4 }, (_, index) =>
            (data[index * 4] ?? 0) > 127 ? '1' : '0',
          ).join(''),
        };
      },
      `data:${type};base64,${file.toString('base64')}`,
    );
    expect(width).toBeGreaterThanOrEqual(1200);
    const rgba = Uint8ClampedArray.from({ length: pixels.length * 4 }, (_, index) =>
      index % 4 === 3 || pixels[index >> 2] === '1' ? 255 : 0,
    );
    expect(jsQR(rgba, width, width)?.data).toBe(link);
  });
}

test('the page’s own address keeps the input, and the page says so when it opens', async ({
  page,
}) => {
  await open(page);
  await fillAll(page);
  const link = await part(page, 'link').inputValue();
  await page.reload();
  await expect(part(page, 'link')).toHaveValue(link);
  await expect(page.getByLabel('Exercise', { exact: true })).toHaveValue('4');
  await expect(part(page, 'notice')).toContainText('Check each field');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('incomplete input survives a reload, and a link to an anchor in the page', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Name of your clinic').fill('Riverside');
  await expect(part(page, 'link')).toHaveValue(/Riverside/);
  await day(page).fill('2026-11-24');
  await page.getByLabel('Telephone number').fill('020 79x');
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      window.addEventListener('hashchange', resolve, { once: true });
      location.hash = '#what-we-promise';
    });
  });
  for (const again of [() => page.reload(), () => page.goBack(), () => page.reload()]) {
    await again();
    await expect(page.getByLabel('Telephone number')).toHaveValue('020 79x');
    await expect(day(page)).toHaveValue('2026-11-24');
    await expect(page.getByLabel('Name of your clinic')).toHaveValue('Riverside');
  }
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

for (const [how, damage] of [
  ['cut', (fragment: string) => fragment.slice(0, -20)],
  ['cut to its first part', () => '0'],
  ['one that nobody can read', () => 'fo'],
] as const) {
  test(`a bookmark of the builder that is ${how} says that parts are missing`, async ({ page }) => {
    await open(
      page,
      `#${damage('0&for=/calculator/&exercise=96&clinic=Riverside&tel=020+7946+0018&1')}`,
    );
    await expect(part(page, 'notice')).toContainText('Parts of that link were missing');
  });
}

test('an encoded bookmark of the builder is read', async ({ page }) => {
  await open(page, `#${encodeURIComponent('for=/leaflet/&exercise=96&clinic=Riverside')}`);
  await expect(choice(page)).toHaveValue('/leaflet/');
  await expect(page.getByLabel('Exercise', { exact: true })).toHaveValue('4');
  await expect(part(page, 'notice')).not.toContainText('missing');
});

test('a hostile builder address fills in nothing, and is reported', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '#for=//evil.example/&exercise=1&tel=0800-CALL&clinic=%3Cimg%20src=x%3E&x=1');
  await expect(part(page, 'notice')).toContainText(
    'We left them out. Check your own wait for: Exercise.',
  );
  await expect(part(page, 'link')).toHaveValue(/^http:\/\/localhost:\d+\/calculator\/$/);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

const hostile = [
  'clinic=%3Cscript%3Ealert(1)%3C/script%3E&tel=javascript:alert(1)',
  'clinic=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&exercise=1',
  'clinic=%E2%80%AEcinilC&tel=O8OO%201234&swimming=-1',
  `clinic=${'A'.repeat(1500)}&treated=${'9'.repeat(200)}`,
  `clinic=${'B'.repeat(5000)}`,
  'clinic=www.evil.example&tel=+44%2020%207946%200018%3Bext%3D1&direct-sun=9e9',
  '__proto__=1&constructor=2&clinic=%00%07&treated=2026-13-45T99:99&zone=../../etc',
];

test('hostile links do nothing in the calculator: no text shown, no wait shorter, and a report', async ({
  page,
}) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  await page.clock.setFixedTime(now);
  for (const fragment of hostile) {
    await page.goto('about:blank');
    await page.goto(`/calculator/#treated=2026-11-24T15:00&zone=Europe/London&${fragment}`);
    await expect(page.locator('[data-part="problems"] li').first()).toContainText(/link/);
    await expect(page.locator('[data-part="clinic"]')).toBeEmpty();
    await expect(page.locator('main :is(img, script, iframe):not([type])')).toHaveCount(0);
    await expect(page.locator('[data-restriction] [data-part="set-by"]:not(:empty)')).toHaveCount(
      0,
    );
    await expect(page.locator('main [href^="javascript:"]')).toHaveCount(0);
  }
  expect(alarms).toEqual([]);
});

test('valid text from a link is shown as text, for the reader to check', async ({ page }) => {
  await page.clock.setFixedTime(now);
  await page.goto(
    '/calculator/#treated=2026-11-24T15:00&zone=Europe/London&exercise=240&clinic=Call+us+%26+pay&tel=0900+123456',
  );
  await expect(page.locator('[data-part="clinic"]')).toContainText(
    'From the link, not checked by this guide: check them.',
  );
  await expect(page.locator('[data-restriction="exercise"]')).toContainText('your clinic asks for');
});

test('without JavaScript the page explains how to write a link, and the example works', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto('/clinics/');
  await expect(still.locator('link-builder')).toBeHidden();
  await expect(still.getByText('this page can’t make the link for you')).toBeVisible();
  const example = await still.locator('p.example').innerText();
  await context.close();
  await page.clock.setFixedTime(now);
  await page.goto(`/calculator/${new URL(example.trim()).hash}`);
  await expect(page.locator('[data-part="clinic"]')).toContainText('020 7946 0018');
  await expect(page.locator('[data-restriction="exercise"]')).toContainText('your clinic asks for');
  await expect(page.locator('[data-part="problems"] li')).toHaveCount(0);
});

test('if the builder can’t load, it says so', async ({ page }) => {
  await page.route('**/_astro/define*', (route) => route.abort());
  await open(page);
  await make(page).click();
  await expect(page.getByText('this page can’t make the link for you')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the builder has no axe violation and no layout break, made and with errors (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page);
    await fillAll(page);
    await page.getByText('Time zone:').click();
    for (const mend of [true, false]) {
      await page.getByLabel('Telephone number').fill(mend ? '1570' : 'O2O');
      await make(page).click();
      await expect(part(page, 'results')).toBeVisible({ visible: mend });
      expect(await axeFaults(page, { within: 'link-builder' })).toEqual([]);
      for (const name of mend ? ['Card to print', 'QR code', 'Website'] : []) {
        await channel(page, name).check();
        expect(await axeFaults(page, { within: 'link-builder' }), name).toEqual([]);
      }
      const { clientWidth, scrollWidth } = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return { clientWidth, scrollWidth };
      });
      expect(scrollWidth).toBe(clientWidth);
    }
  });
}
