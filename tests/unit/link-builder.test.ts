import fc from 'fast-check';
import jsQR from 'jsqr';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { writeLink } from '../../src/features/calculator/core/link-state';
import { longestWait } from '../../src/features/calculator/core/longer-waits';
import { readLink } from '../../src/features/calculator/core/read-link';
import {
  readBuilderAddress,
  writeBuilderAddress,
} from '../../src/features/link-builder/builder-address';
import { writeEmail, type Email } from '../../src/features/link-builder/email-text';
import { embedHtml, linkHtml } from '../../src/features/link-builder/html-snippet';
import { pixelsPerModule, printWidth } from '../../src/features/link-builder/qr-code';
import { qrCode, quietZone } from '../../src/lib/qr';
import { readBack } from '../../src/features/link-builder/link-preview';
import {
  activity,
  anyFields,
  anyText,
  minimums,
  now,
  read,
  type Fields,
} from '../fixtures/typed-links';
import { builderWords as words } from '../fixtures/words';

const page = 'https://site.example/calculator/';
const locale = 'en-GB';

function errorsOf(fields: Fields): Record<string, string> {
  const result = read(fields);
  return result.ok ? {} : Object.fromEntries(result.errors);
}

describe('the clinic’s input', () => {
  test('if empty makes a link to the page alone', () => {
    expect(read({})).toEqual({ ok: true, state: { waits: new Map() } });
  });

  test('becomes a link with the treatment, the longer wait and the contact', () => {
    const result = read({
      date: '2026-11-24',
      time: '15:00',
      zone: 'new york',
      clinic: '  Riverside   Clinic ',
      tel: '020 7946 0018',
      waits: {
        exercise: { amount: '4', unit: 'days' },
        'make-up': { amount: '24', unit: 'hours' },
      },
    });
    expect(result.ok && writeLink(result.state)).toBe(
      '0&exercise=96&clinic=Riverside+Clinic&tel=020+7946+0018&treated=2026-11-24T15:00&zone=America/New_York&1',
    );
  });

  test.each<[Fields, string, RegExp]>([
    [{ date: '2026-11-24' }, 'time', /Enter the time too, or clear the day/],
    [{ time: '15:00' }, 'date', /Choose the day too, or clear the time/],
    [{ date: 'invalid', time: '15:00' }, 'date', /no such date/],
    [{ date: '20261124', time: '15:00' }, 'date', /no such date/],
    [{ date: '2026-11-24', time: '15:00:99' }, 'time', /no such time/],
    [{ date: '2024-11-24', time: '15:00' }, 'date', /more than a year ago/],
    [{ date: '2026-11-24', time: '15:00', zone: 'Mars' }, 'zone', /time zone/],
    [{ date: '20266-11-24', time: '15:00' }, 'date', /^Check the year/],
    [{ clinic: '<b>Clinic</b>' }, 'clinic', /letters/],
    [{ clinic: 'a'.repeat(61) }, 'clinic', /1 to 60/],
    [{ clinic: 'Clinic\u202Eexe' }, 'clinic', /letters/],
    [{ tel: '0800 CALL' }, 'tel', /digits/],
    [{ waits: { exercise: { amount: '1', unit: 'days' } } }, 'wait-exercise', /shortest/],
    [{ waits: { exercise: { amount: '91', unit: 'days' } } }, 'wait-exercise', /90\sdays/],
    [{ waits: { exercise: { amount: 'invalid', unit: 'days' } } }, 'wait-exercise', /number/],
  ])('%j is reported at its field', (fields, field, message) => {
    const errors = errorsOf(fields);
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(message);
  });

  test('a page that reads no fragment ignores errors in unused fields', () => {
    const wrong = { date: 'invalid', waits: { exercise: { amount: '1', unit: 'days' } } };
    expect(read({ ...wrong, tel: '112' }, false)).toEqual({
      ok: true,
      state: { waits: new Map(), clinic: { tel: '112' } },
    });
  });

  test('a time with seconds, from some time fields, is accepted', () => {
    const made = read({ date: '2026-11-24', time: '15:00:00' });
    expect(made.ok && writeLink(made.state)).toContain('treated=2026-11-24T15:00&');
  });

  test('a zone without a time is not an error', () => {
    expect(read({ zone: 'Mars' }).ok).toBe(true);
  });
});

describe('builder and calculator agree', () => {
  test('any input is rejected at a field, or read back from the link unchanged', () => {
    let links = 0;
    fc.assert(
      fc.property(anyFields, (fields) => {
        const result = read(fields);
        if (!result.ok) {
          expect(result.errors.size).toBeGreaterThan(0);
          return;
        }
        links += 1;
        const link = new URL(`${page}#${writeLink(result.state)}`);
        expect(readLink(link.hash.slice(1), minimums)).toEqual({
          state: result.state,
          problems: [],
        });
        for (const [id, hours] of result.state.waits) {
          expect(hours).toBeGreaterThan(minimums.find((minimum) => minimum.id === id)!.hours);
          expect(hours).toBeLessThanOrEqual(longestWait);
        }
      }),
      { numRuns: 4_000 },
    );
    expect(links).toBeGreaterThan(100);
  }, 60_000);

  test('the builder’s own address is read back unchanged, and so is every selected page', () => {
    const paths = ['/calculator/', '/needling/questions/does-it-hurt/'];
    fc.assert(
      fc.property(anyFields, fc.constantFrom(...paths), (fields, path) => {
        const result = read({ date: '2026-11-24', time: '15:00', tel: fields.tel ?? '' });
        if (!result.ok) return;
        const fragment = writeBuilderAddress(path, result.state);
        expect(readBuilderAddress(fragment, minimums, paths)).toEqual({
          path,
          state: result.state,
          problems: [],
        });
      }),
    );
  });

  test('hostile builder addresses never throw, shorten a wait or select another page', () => {
    const part = fc
      .tuple(
        fc.constantFrom('for', 'treated', 'zone', 'exercise', 'clinic', 'tel', '__proto__', ''),
        fc.oneof(
          anyText,
          fc.integer().map(String),
          fc.constantFrom('//evil.example/', 'javascript:1'),
        ),
      )
      .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`);
    const fragments = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('&')),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constant(`for=/calculator/&clinic=${'a'.repeat(5000)}`),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { path, state } = readBuilderAddress(fragment, minimums, ['/calculator/']);
        expect([undefined, '/calculator/']).toContain(path);
        for (const { id, hours } of minimums) {
          expect(state.waits.get(id) ?? longestWait).toBeGreaterThan(hours);
        }
        expect(state.clinic?.name ?? '').not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
        expect(state.clinic?.tel ?? '0').toMatch(/^[+\d(][\d ().-]*\d$|^0$/);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);
});

describe('the e-mail', () => {
  const email: Email = {
    title: 'When may I do things again?',
    link: `${page}#treated=2026-11-24T15:00&zone=Europe/London&exercise=96`,
    toPrint: false,
    treatedAt: Temporal.ZonedDateTime.from('2026-11-24T15:00[Europe/London]'),
    waits: [
      { id: 'exercise', activity: 'Exercise', hours: 96, published: 72 },
      { id: 'make-up', activity: 'Make-up', hours: 24, published: 24 },
      { id: 'saunas', activity: 'Saunas', hours: 96, published: 96 },
    ],
    untilHealed: ['Picking: wait until your skin has healed'],
    clinic: { name: 'Riverside Clinic', tel: '020 7946 0018' },
    help: 'https://site.example/get-help/',
  };

  const own =
    /^Your clinic asks for longer: exercise 4\sdays \(this guide’s shortest: 3\sdays\)\.$/m;

  test('holds every wait by its moment, the clinic’s own, the link, the way to help and whom to call', () => {
    const lines = writeEmail(email, now, locale, words).split('\n');
    expect(lines).toEqual([
      'Skin needling ended: Tuesday 24 November at 15:00 (London time)',
      '',
      'Wait until Wednesday 25 November at 15:00: make-up',
      'Wait until Saturday 28 November at 15:00: exercise, saunas',
      'Picking: wait until your skin has healed',
      '',
      expect.stringMatching(own),
      words.emailStill,
      '',
      words.emailTimes,
      email.link,
      '',
      `When to call an ambulance or a doctor: ${email.help}`,
      '',
      'Questions? Call Riverside Clinic: 020 7946 0018',
    ]);
  });

  test('names no wait as the clinic’s own where it asks for none', () => {
    const waits = email.waits.map((wait) => ({ ...wait, published: wait.hours }));
    expect(writeEmail({ ...email, waits }, now, locale, words)).not.toContain('asks for longer');
  });

  test('says where the link leads', () => {
    expect(writeEmail(email, now, locale, words)).toContain(`calendar file:\n${email.link}\n`);
    const leaflet = writeEmail({ ...email, toPrint: true }, now, locale, words);
    expect(leaflet).toContain(`A leaflet to print, with your times:\n${email.link}\n`);
    expect(leaflet).not.toContain('calendar');
  });

  test('without a time it holds every wait in days, marks the clinic’s own, and gives no end', () => {
    const text = writeEmail({ ...email, treatedAt: undefined }, now, locale, words);
    expect(text).toMatch(/^- Exercise: 4\sdays$/m);
    expect(text).toMatch(/^- Make-up: 1\sday$/m);
    expect(text).toMatch(/^- Saunas: 4\sdays$/m);
    expect(text).toMatch(own);
    expect(text.split('\n')).toContain('- Picking: wait until your skin has healed');
    expect(text).not.toContain('November');
    expect(text).toContain(`When may I do things again?\n${email.link}\n`);
  });

  test('a wait that is not whole days stays in hours', () => {
    const waits = [{ id: 'exercise', activity: 'Exercise', hours: 100, published: 72 }];
    const text = writeEmail({ ...email, treatedAt: undefined, waits }, now, locale, words);
    expect(text).toMatch(/- Exercise: 100\shours/);
    expect(text).toMatch(/exercise 100\shours \(this guide’s shortest: 3\sdays\)/);
  });

  test.each([
    [undefined, 'Questions? Call your clinic'],
    [{ name: 'Riverside Clinic' }, 'Questions? Call Riverside Clinic'],
    [{ tel: '112' }, 'Questions? Call us: 112'],
  ])('says whom to call: %j', (clinic, line) => {
    expect(
      writeEmail({ ...email, clinic }, now, locale, words)
        .split('\n')
        .at(-1),
    ).toBe(line);
  });
});

describe('the preview for the patient', () => {
  const tell = (fragment: string, clockChange: 'none' | 'repeated' = 'none') => {
    const { state } = readLink(fragment, minimums);
    const treatedAt = Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]');
    const treatment = state.treated ? { treatedAt, clockChange } : undefined;
    return readBack('Aftercare', state, treatment, { activity, now, locale, words }).join('\n');
  };

  test('is read from the final link: it has no shorter wait', () => {
    expect(tell('exercise=24&make-up=96')).toMatch(/Make-up: 4\sdays/);
    expect(tell('exercise=24')).not.toContain('Exercise');
  });

  test('names the zone, a clock change and whom to call', () => {
    const fragment = 'treated=2026-11-24T15:00&zone=America/New_York&tel=112';
    expect(tell(fragment)).toContain('15:00 (New York time)');
    expect(tell(fragment)).toContain('“Questions? Your clinic, 112.”');
    expect(tell(fragment)).not.toContain('clocks');
    expect(tell(fragment, 'repeated')).toContain('clocks changed');
  });
});

describe('HTML to paste', () => {
  const awkward = fc.string({ unit: fc.constantFrom(...`"'<>&;=/#aß `, '&amp;', '<b>', '&quot') });

  test('holds the link and its title, escaped, and nothing else', () => {
    fc.assert(
      fc.property(awkward, awkward, (link, title) => {
        const anchors = parse(linkHtml(link, title)).childNodes;
        expect(anchors).toHaveLength(1);
        const anchor = parse(linkHtml(link, title)).querySelector('a')!;
        expect(Object.keys(anchor.attributes)).toEqual(['href']);
        expect(anchor.getAttribute('href')).toBe(link);
        expect(anchor.text).toBe(title);
        expect(anchor.querySelectorAll('*')).toEqual([]);
      }),
    );
  });

  test('shows the calculator in a frame with a title, and adjusts its height', () => {
    const link = 'https://site.example/needling/embed/calculator/#exercise=96&clinic=A+%26+B';
    const html = parse(embedHtml(link, words.frameTitle));
    const frame = html.querySelector('iframe')!;
    expect(frame.getAttribute('src')).toBe(link);
    expect(frame.getAttribute('title')).toBe(words.frameTitle);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(html.querySelector('script')?.getAttribute('src')).toBe(
      'https://site.example/needling/embed/height.js',
    );
  });
});

/** Decodes the QR code's modules with an independent library. */
function decoded(link: string): string | undefined {
  const code = qrCode(link);
  const scale = 4;
  const side = (code.size + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const on = code.get(Math.floor(x / scale) - quietZone, Math.floor(y / scale) - quietZone);
      if (on) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe('the QR code', () => {
  test.each([
    page,
    `${page}#treated=2026-11-24T15:00&zone=America/Argentina/ComodRivadavia&exercise=96&make-up=48&clinic=Riverside+%26+S%C3%B6hne&tel=020+7946+0018`,
    `${page}#clinic=${encodeURIComponent('皮'.repeat(60))}`,
  ])('decodes to the link: %s', (link) => {
    expect(decoded(link)).toBe(link);
  });

  test('is saved in whole pixels, wide enough for print', () => {
    for (const size of [21, 57, 177]) {
      const pixels = pixelsPerModule({ size });
      expect(Number.isInteger(pixels)).toBe(true);
      expect((size + 2 * quietZone) * pixels).toBeGreaterThanOrEqual(printWidth);
    }
  });
});
