import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { longestName, longestTel } from '../../src/lib/clinic-contact';
import { site } from '../../src/site';
import { dataFile } from '../fixtures/content-files';
import { readPdf, type PdfContent } from '../fixtures/pdf';
import { readQr } from '../fixtures/read-qr';
import { currentVersion } from '../fixtures/advice';

interface Rule {
  id: string;
  kind: string;
  activity: string;
  hours: number;
}
const waits = (dataFile('content/restrictions.yaml') as unknown as Rule[]).filter(
  ({ kind }) => kind === 'avoid',
);
const signs = dataFile('content/warning-signs.yaml') as unknown as {
  heading: string;
  signs: { text: string; brief?: string }[];
}[];
const days = dataFile('content/days.yaml') as unknown as {
  name: string;
  title: { text: string; brief?: string };
}[];

const treated = 'treated=2026-11-24T15:00&zone=Europe/London';
const clinicName = 'Gemeinschaftspraxis für Dermatologie Freudenberg-Wallenstein';
const clinicTel = '+44 (0) 20 79 46 00 18 1';
const withClinic = `clinic=${encodeURIComponent(clinicName)}&tel=${encodeURIComponent(clinicTel)}`;
/** The longest link: a wait for each restriction, ending `apart` hours apart, or at once for 0. */
const longest = (apart: number) =>
  [
    'treated=2026-11-24T15:00&zone=America/Argentina/Buenos_Aires',
    ...waits.map(({ id }, index) => `${id}=${2001 + apart * index}`),
    withClinic,
  ].join('&');
/** Number of different end times of the site's own waits. */
const moments = new Set(waits.map(({ hours }) => hours)).size;

/** Paper sizes of printers. */
const formats = ['A4', 'Letter'] as const;

async function open(page: Page, fragment = '') {
  await page.clock.setFixedTime('2026-11-24T16:30:00Z');
  await page.goto(`/leaflet/${fragment && `#${fragment}`}`);
}
const entry = (page: Page, id: string) => page.locator(`[data-restriction="${id}"]`);
/** The row with the end of a wait. */
const row = (page: Page, id: string) => page.locator('tr').filter({ has: entry(page, id) });
/** Lines for writing the treatment's end and each end time by hand. */
const toWriteOn = (page: Page) => page.locator('.leaflet-front .leaflet-line');
const problems = (page: Page) => page.locator('[data-part="problems"] li');
const qr = (page: Page) => page.getByRole('img', { name: 'QR code' });
const missing = 'Your clinic’s own waits may be missing. Ask your clinic.';
const flat = (text: string) => text.replace(/\s+/g, ' ');
const textOf = ({ pages }: PdfContent) => flat(pages.map(({ text }) => text).join(' '));

async function print(page: Page, format: (typeof formats)[number]): Promise<PdfContent> {
  return readPdf(await page.pdf({ format, tagged: true, outline: true }));
}

/** Asserts what every printed leaflet has, whatever is filled in. */
function expectSheet(pdf: PdfContent): void {
  const { title, language, marked, outline, pages } = pdf;
  expect(pages).toHaveLength(2);
  expect(title).toBe('After your skin needling – Skin Needling Explained');
  expect(language).toBe('en-GB');
  expect(marked).toBe(true);
  expect(outline[0]).toBe('After your skin needling');
  expect(outline).toContain('When to get help');
  const [front, ...others] = pages as [PdfContent['pages'][0], ...PdfContent['pages']];
  const all = textOf(pdf);
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD']) {
    expect([...front.roles], role).toContain(role);
  }
  const roles = others.flatMap((page) => [...page.roles]);
  expect(roles).toEqual(expect.arrayContaining(['H2', 'H3', 'L', 'LI', 'Figure']));

  for (const { activity } of waits) expect(all).toContain(activity);
  for (const { name, title } of days) {
    expect(all).toContain(`${name}: ${title.brief ?? title.text}.`);
  }
  for (const card of signs) {
    expect(all).toContain(card.heading);
    for (const { text, brief = text } of card.signs) {
      expect(all).toContain(brief.replace(/ ?\{.*/, ''));
    }
  }
  expect(all).not.toContain('..');
  expect(all).toMatch(/Advice \d+ \w+ \d{4} · [0-9a-f]{6}\./);
  expect(all).toMatch(/No clinician has reviewed this sheet yet\.|Reviewed by .+ on \d+/);
  expect(all).toMatch(/Last checked against its sources: \d+ \w+ \d{4}/);
  expect(all).toMatch(/Printed \d+ \w+ \d{4}\./);
  for (const { width, pieces, text } of pages) {
    expect(text).not.toMatch(/Print the leaflet|With your own times|All pages|Privacy/);
    for (const piece of pieces) {
      expect(piece.size, piece.text).toBeGreaterThanOrEqual(10 - 0.05);
      expect(piece.right, piece.text).toBeLessThanOrEqual(width);
    }
  }
}

test.describe('blank', () => {
  test('prints on both sides of one sheet, with each wait of the data and lines to write on', async ({
    page,
  }) => {
    await open(page);
    for (const format of formats) {
      const pdf = await print(page, format);
      expectSheet(pdf);
      const text = textOf(pdf);
      for (const { hours } of waits) {
        expect(text).toContain(`${hours} hours (${hours / 24} day`);
      }
      expect(text).toContain('To count by hand');
      // Not broken after a hyphen, where it could be read as another address.
      const pieces = pdf.pages.at(-1)!.pieces.map(({ text }) => text);
      expect(pieces).toContainEqual(expect.stringContaining(`${new URL(site.url).host}/`));
      expect(text).toContain('Stamp, or name and telephone number');
    }
    await expect(toWriteOn(page)).toHaveCount(moments + 1);
    await expect(page.locator('.leaflet-notes .leaflet-line')).not.toHaveCount(0);
  });

  test('has readable text and room to write', async ({ page }) => {
    // As wide as a sheet of A4 inside its margins.
    await page.setViewportSize({ width: 733, height: 1000 });
    await open(page);
    await page.emulateMedia({ media: 'print' });
    const points = await page
      .locator('.leaflet :is(th, td, li, section p:not(.leaflet-hint))')
      .evaluateAll((texts) =>
        texts.map((text) => (parseFloat(getComputedStyle(text).fontSize) * 72) / 96),
      );
    expect(Math.min(...points)).toBeCloseTo(11, 1);
    const millimetre = 96 / 25.4;
    for (const cell of await page.locator('th:has(.leaflet-line)').all()) {
      const { width, height } = (await cell.boundingBox())!;
      expect(width / millimetre).toBeGreaterThanOrEqual(45);
      expect(height / millimetre).toBeGreaterThanOrEqual(10);
    }
  });

  test('is complete without script, except for the Print button', async ({
    page,
    browser,
    baseURL,
  }) => {
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
    await plain.goto('/leaflet/');
    await expect(toWriteOn(plain)).toHaveCount(moments + 1);
    await expect(plain.getByText('Call an ambulance now if:')).toBeVisible();
    await expect(plain.getByRole('button', { name: 'Print the leaflet' })).toBeHidden();
    expect(await readQr(page, qr(plain))).toBe(`${site.url}/calculator/`);
    await plain.close();
  });

  test('prints with its button', async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.getByRole('button', { name: 'Print the leaflet' }).click();
    await expect(page).toHaveTitle('printed');
  });

  test('is written by npm run leaflet in both sizes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leaflet-'));
    const command = ['scripts/leaflet.mjs', '--out', folder];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    for (const [name, width] of [
      ['leaflet-a4.pdf', 595],
      ['leaflet-letter.pdf', 612],
    ] as const) {
      const pdf = await readPdf(readFileSync(join(folder, name)));
      expectSheet(pdf);
      expect(Math.floor(pdf.pages[0]!.width)).toBe(width);
      const links = pdf.pages.flatMap((side) => side.links);
      const away = links.filter((link) => !link.startsWith('tel:'));
      expect(new Set(away)).toEqual(new Set([`${site.url}/calculator/`]));
    }
    rmSync(folder, { recursive: true });
  });
});

test.describe('with a link', () => {
  test('shows the times, equal to the calculator’s', async ({ page }) => {
    await open(page, `${treated}&exercise=96&clinic=Riverside+%26+Co&tel=020+7946+0018`);
    const end = row(page, 'exercise').locator('time');
    await expect(end).toHaveAttribute('datetime', '2026-11-28T15:00+00:00');
    await expect(row(page, 'exercise')).toContainText('96 hours (4 days)');
    await expect(entry(page, 'exercise')).toContainText(
      /Exercise \(your clinic asks for 4\sdays\)\./,
    );
    await expect(entry(page, 'swimming')).not.toContainText('asks for');
    // Equal end times are grouped, the earliest first.
    const ends = await page
      .locator('[data-part="moments"] time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(ends).toEqual([...new Set(ends)].sort());
    await expect(row(page, 'swimming')).toContainText('Direct sun');
    const shown = await page
      .locator('.leaflet [data-hours]')
      .evaluateAll((rows) =>
        rows.map(
          (each) =>
            `${each.querySelector('strong')!.textContent}: ${each.closest('tr')!.querySelector('time')!.dateTime}`,
        ),
      );
    for (const format of formats) {
      const pdf = await print(page, format);
      expectSheet(pdf);
      const text = textOf(pdf);
      expect(text).toMatch(
        /Your treatment ended: Tuesday,? 24 November 2026 at 15:00, London time/,
      );
      expect(text).toMatch(/Saturday,? 28 November 2026 at 15:00/);
      expect(text).toContain('Riverside & Co, 020 7946 0018');
      expect(text).toContain('Filled in from your clinic’s link.');
      expect(text).not.toContain('check that');
      expect(text).not.toContain('To count by hand');
    }
    await page.goto(`/calculator/#${treated}&exercise=96`);
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toBeVisible();
    const calculated = await page
      .locator('[data-hours]')
      .evaluateAll((items) =>
        items.map(
          (each) =>
            `${(each as HTMLElement).dataset['activity']!}: ${each.closest('[data-moment]')!.querySelector('time')!.dateTime}`,
        ),
      );
    // Words may be joined by a no-break space.
    const plain = (texts: string[]) => texts.map((text) => text.replaceAll('\u00a0', ' ')).sort();
    expect(plain(shown)).toEqual(plain(calculated));
  });

  test('has a QR code that opens the calculator with the same state', async ({ page, baseURL }) => {
    const state = `0&exercise=96&clinic=Riverside&tel=020+7946+0018&v=${currentVersion}&${treated}&1`;
    await open(page, state);
    await expect(row(page, 'exercise').locator('time')).toBeVisible();
    expect(await readQr(page, qr(page))).toBe(`${baseURL}/calculator/#${state}`);
    await page.locator('[data-part="calculator"]').click();
    await expect(page).toHaveURL(`/calculator/#${state}`);
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toHaveAttribute('datetime', /^2026-11-28T15:00/);
  });

  test('shows a clinic’s own waits, name and number without a time', async ({ page }) => {
    await open(page, 'swimming=96&clinic=Riverside&tel=020+7946+0018');
    await expect(row(page, 'swimming')).toContainText('96 hours (4 days)');
    await expect(page.locator('[data-part="clinic"]')).toContainText('Riverside, 020 7946 0018');
    await expect(toWriteOn(page)).toHaveCount(moments + 2);
    await expect(page.getByText('To count by hand')).toBeVisible();
  });

  test('reads a time that the clocks repeat as the later one, and says so', async ({ page }) => {
    await open(page, 'treated=2026-10-25T01:30&zone=Europe/London');
    await expect(page.locator('[data-part="clock-change"]')).toContainText('The clocks changed');
    await expect(page.locator('[data-part="treated"] time')).toHaveAttribute(
      'datetime',
      '2026-10-25T01:30+00:00',
    );
  });

  test('changes with another link, and Back makes it blank again', async ({ page }) => {
    await open(page);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `${treated}&exercise=96`);
    await expect(row(page, 'exercise').locator('time')).toBeVisible();
    await page.goBack();
    await expect(toWriteOn(page)).toHaveCount(moments + 1);
    await expect(row(page, 'exercise')).not.toContainText('asks for');
  });

  test('reports and omits invalid parts, and stays usable', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await open(
      page,
      'treated=soon&zone=Mars&exercise=1&clinic=%E2%80%AEcinilC&tel=0800-CALL&x=%3Cb%3E',
    );
    await expect(problems(page)).toHaveCount(7);
    await expect(problems(page).first()).toHaveText(
      'The link gave a day or time that does not exist. Write your own on the lines.',
    );
    await expect(toWriteOn(page)).toHaveCount(moments + 1);
    await expect(page.locator('[data-part="clinic"]')).toBeEmpty();
    expectSheet(await print(page, 'A4'));
    await page.evaluate(() => {
      location.hash = 'treated=1926-11-24T15:00&zone=Europe/London';
    });
    await expect(problems(page)).toHaveText([
      /^The day in the link is more than a year off\. .* Write your times on the lines\.$/,
    ]);
    await page.evaluate(() => {
      location.hash = `treated=${'9'.repeat(3000)}`;
    });
    await expect(problems(page)).toHaveText([/^The link was too long/, missing]);
    expect(errors).toEqual([]);
  });

  test('says in print too that a link lost a part, on the same sheet', async ({ page }) => {
    for (const fragment of [`0&${treated}&exer`, '0&exercise=96&cli']) {
      await open(page, fragment);
      await expect(problems(page).last()).toHaveText(missing);
      for (const format of formats) {
        const pdf = await print(page, format);
        expectSheet(pdf);
        expect(textOf(pdf)).toContain(missing);
      }
    }
  });

  test('says on paper beside a wait that the link asked for more than can be counted', async ({
    page,
  }) => {
    const own = waits.map(({ id }) => `${id}=9999`);
    await open(page, [...own, treated, withClinic].join('&'));
    const said = '(your clinic’s link asked for more than 365 days: ask your clinic)';
    await expect(entry(page, 'exercise')).toContainText(said);
    for (const format of formats) {
      const pdf = await print(page, format);
      expectSheet(pdf);
      expect(textOf(pdf).split(said)).toHaveLength(waits.length + 1);
      expect(textOf(pdf)).toContain('Filled in from your clinic’s link.');
    }
    await page.evaluate(() => {
      location.hash = 'exercise=100';
    });
    await expect(entry(page, 'exercise')).toContainText('(your clinic asks for 100 hours)');
  });

  test('is dated when it prints, which may be days after it was opened', async ({ page }) => {
    await open(page, treated);
    await expect(page.locator('[data-part="printed-on"]')).toHaveText('Printed 24 November 2026.');
    await expect(page.locator('[data-part="printed-on"]')).toBeHidden();
    await page.clock.setFixedTime('2026-11-26T16:30:00Z');
    expect(textOf(await print(page, 'A4'))).toContain('Printed 26 November 2026.');
  });

  test('says that a link’s time zone ends waits earlier than the device’s', async ({ page }) => {
    await open(page, 'treated=2026-11-24T15:00&zone=Pacific/Kiritimati');
    await expect(problems(page)).toHaveText([
      /^These times count by Kiritimati time.*each wait ends about 14\shours later/,
    ]);
    await page.evaluate(() => {
      location.hash = 'treated=2026-11-24T15:00&zone=America/New_York';
    });
    await expect(problems(page)).toHaveCount(0);
  });

  test('says so if the times can’t load', async ({ page }) => {
    await page.route('**/_astro/fill-leaflet*', (route) => route.abort());
    await open(page, treated);
    await expect(page.getByText('The times in your link could not load.')).toBeVisible();
  });

  test('opens from the calculator with its times', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-24T16:30:00Z');
    await page.goto(`/calculator/#${treated}`);
    await expect(
      page.locator('[data-moment]:has([data-restriction="exercise"]) time'),
    ).toHaveAttribute('datetime', /^2026-11-27T15:00/);
    await page.getByLabel('What time did it end?').fill('16:00');
    const link = page.getByRole('link', { name: 'Print a leaflet' });
    await expect(link).toHaveAttribute('href', /T16:00/);
    await link.click();
    await expect(page).toHaveURL(
      /\/leaflet\/#0&v=[0-9a-f]{6}&treated=2026-11-24T16:00&zone=Europe\/London&1$/,
    );
    await expect(row(page, 'exercise').locator('time')).toHaveAttribute(
      'datetime',
      /^2026-11-27T16:00/,
    );
  });
});

test.describe('with the longest possible link, in another language', () => {
  // Print resolution: 3 pixels per CSS pixel are 288 dpi.
  test.use({ locale: 'pt-PT', deviceScaleFactor: 3 });

  test('fits on both sides of one sheet, with a readable QR code', async ({ page }) => {
    expect(clinicName).toHaveLength(longestName);
    expect(clinicTel).toHaveLength(longestTel);
    await open(page, longest(1));
    await expect(row(page, 'exercise').locator('time')).toContainText('fevereiro');
    await expect(problems(page)).toHaveCount(0);
    for (const format of formats) expectSheet(await print(page, format));
    await page.emulateMedia({ media: 'print' });
    const address = new URL(await readQr(page, qr(page)));
    const state = new URLSearchParams(address.hash.slice(1));
    expect(state.get('clinic')).toBe(clinicName);
    expect(state.get('exercise')).toBe('2001');
  });

  test('fits with all waits ending together', async ({ page }) => {
    await open(page, longest(0));
    for (const format of formats) expectSheet(await print(page, format));
  });

  test('fits with as many longer waits of a clinic, and lines for their times', async ({
    page,
  }) => {
    const own = waits.map(({ id }, index) => `${id}=${240 + 24 * index}`);
    await open(page, [...own, withClinic].join('&'));
    await expect(toWriteOn(page)).toHaveCount(waits.length + 1);
    for (const format of formats) expectSheet(await print(page, format));
    // What to do and not to do stays a list, one item a line.
    await page.emulateMedia({ media: 'print' });
    for (const list of await page.locator('.leaflet-lists ul').all()) {
      const starts = await list
        .locator('li')
        .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().left));
      expect(new Set(starts).size).toBe(1);
    }
  });
});
