import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLink } from '../../src/features/calculator/core/link-state';
import { linkText } from '../../src/features/calculator/core/link-text';
import { linkSentences } from '../../src/features/calculator/core/problem-text';
import { readLink, type ReadLink } from '../../src/features/calculator/core/read-link';
import {
  readBuilderAddress,
  writeBuilderAddress,
} from '../../src/features/link-builder/builder-address';
import { meantAddress } from '../../src/layouts/meant-address';
import { oldLinks } from '../fixtures/old-links';
import { activity, anyFields, minimums, read } from '../fixtures/typed-links';
import { messages } from '../fixtures/words';

const site = 'https://site.example';
const ids = minimums.map(({ id }) => id);
const missing = 'Your clinic’s own waits may be missing. Ask your clinic.';
const sentences = (link: ReadLink) => linkSentences(link, activity, 'Asia/Tokyo', messages);

/** Returns what a page reads from an address, whichever part of it holds the link. */
const open = (address: string) =>
  readLink(
    linkText(new URL(address, site), ids, (id) => id === 'main'),
    minimums,
  );

/** Every link that the builder can make, as an address. */
const anyLink = anyFields
  .map((fields) => read(fields))
  .filter((result) => result.ok)
  .map(({ state }) => ({ state, fragment: writeLink(state) }))
  .filter(({ fragment }) => fragment !== '');

const full =
  'exercise=96&clinic=Riverside+%26+Co&tel=%2B44+20+7946+0018&treated=2026-11-24T15:00&zone=Europe/London';
const fullState = {
  waits: new Map([['exercise', 96]]),
  clinic: { name: 'Riverside & Co', tel: '+44 20 7946 0018' },
  treated: '2026-11-24T15:00',
  zone: 'Europe/London',
};

describe('a link published before links had marks', () => {
  test.each(oldLinks)('keeps its meaning: $fragment', ({ fragment, ...said }) => {
    const { treated, zone, waits = {}, name, tel } = said;
    expect(open(`/calculator/#${fragment}`)).toEqual({
      state: {
        ...(treated && { treated }),
        ...(zone && { zone }),
        waits: new Map(Object.entries(waits)),
        ...((name ?? tel) && { clinic: { ...(name && { name }), ...(tel && { tel }) } }),
      },
      problems: [],
    });
  });

  test('cut in its time, zone or a wait, says that waits may be missing', () => {
    const start = 'treated=2026-11-24T15:00';
    for (const cut of ['treated=2026-11-2', `${start}&zone=Europe/Lo`, `${start}&exercise=9`]) {
      expect(sentences(open(`/calculator/#${cut}`))).toContain(missing);
    }
  });
});

describe('a truncated link', () => {
  test('says so at every length, and never loses a wait without saying so', () => {
    fc.assert(
      fc.property(anyLink, ({ state, fragment }) => {
        for (let length = 1; length < fragment.length; length += 1) {
          const link = open(`/calculator/#${fragment.slice(0, length)}`);
          expect(sentences(link)).toContain('A part of your link is missing.');
          expect(sentences(link)).toContain(missing);
          for (const { id, hours } of minimums) {
            expect(link.state.waits.get(id) ?? hours).toBeGreaterThanOrEqual(hours);
          }
          // Half a name, number or zone counts as none.
          expect([undefined, state.clinic?.name]).toContain(link.state.clinic?.name);
          expect([undefined, state.clinic?.tel]).toContain(link.state.clinic?.tel);
          expect([undefined, state.zone]).toContain(link.state.zone);
          expect([undefined, state.treated]).toContain(link.state.treated);
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test('loses the time before any wait', () => {
    fc.assert(
      fc.property(anyLink, ({ state, fragment }) => {
        if (!state.treated) return;
        const { state: left } = open(
          `/calculator/#${fragment.slice(0, fragment.indexOf('treated='))}`,
        );
        expect([...left.waits]).toEqual([...state.waits]);
        expect(left.clinic).toEqual(state.clinic);
      }),
    );
  });

  test('stays marked incomplete in every address made from it', () => {
    const { state } = open('/calculator/#0&exercise=96&clinic=Riv');
    const again = open(`/leaflet/#${writeLink({ ...state, treated: '2026-11-24T15:00' })}`);
    expect([...again.state.waits]).toEqual([['exercise', 96]]);
    expect(sentences(again)).toContain(missing);
  });

  test('stays incomplete in the builder’s own address too', () => {
    const fragment = writeBuilderAddress('/calculator/', fullState);
    for (let length = 1; length < fragment.length; length += 1) {
      const { problems } = readBuilderAddress(fragment.slice(0, length), minimums, [
        '/calculator/',
      ]);
      expect(problems).toContainEqual({ kind: 'cut' });
    }
  });
});

/** Known kinds of damage to links, as functions of the fragment. */
const damages: Record<string, (fragment: string) => string> = {
  'written as HTML': (link) => `/calculator/#${link.replaceAll('&', '&amp;')}`,
  'written as HTML twice': (link) => `/calculator/#${link.replaceAll('&', '&amp;amp;')}`,
  'written as HTML by number': (link) => `/calculator/#${link.replaceAll('&', '&#038;')}`,
  'encoded whole': (link) => `/calculator/#${encodeURIComponent(link)}`,
  'encoded whole, twice': (link) => `/calculator/#${encodeURIComponent(encodeURIComponent(link))}`,
  'encoded whole, with a tracker behind it': (link) =>
    `/calculator/#${encodeURIComponent(link)}&utm_source=mail`,
  'with each & encoded': (link) => `/calculator/#${link.replaceAll('&', '%26')}`,
  'with each & encoded as in HTML': (link) => `/calculator/#${link.replaceAll('&', '%26amp%3B')}`,
  'with ; for &': (link) => `/calculator/#${link.replaceAll('&', ';')}`,
  'written as JSON': (link) => `/calculator/#${link.replaceAll('&', '\\u0026')}`,
  'with ? for #': (link) => `/calculator/?${link}`,
  'with ? for #, and a place in the page': (link) => `/calculator/?${link}#main`,
  'with ? for #, encoded whole': (link) => `/calculator/?${encodeURIComponent(link)}`,
  'with a tracker before it': (link) => `/calculator/?utm_source=mail&fbclid=x1#${link}`,
  'with trackers behind it': (link) => `/calculator/#${link}&utm_source=mail&utm_id=7&gclid=x`,
  'with a tracker behind a ?': (link) => `/calculator/#${link}?fbclid=IwAR0&mc_eid=12`,
  'with a text directive': (link) => `/calculator/#${link}:~:text=wait`,
  'at the end of a sentence': (link) => `/calculator/#${link}.`,
  'in brackets': (link) => `/calculator/#${link}).`,
  'in angle brackets': (link) => `/calculator/#${link}%3E,`,
  'in quotes': (link) => `/calculator/#${link}%E2%80%9D`,
  'with # twice': (link) => `/calculator/##${link}`,
  'with a slash at its end': (link) => `/calculator/#${link}/`,
};

describe('a damaged link', () => {
  test.each(Object.entries(damages))('%s, keeps its meaning', (_how, damage) => {
    fc.assert(
      fc.property(anyLink, ({ state, fragment }) => {
        expect(open(damage(fragment))).toEqual({ state, problems: [] });
      }),
      { numRuns: 30 },
    );
    // Links without marks too, since patients' e-mails contain them.
    expect(open(damage(full))).toEqual({ state: fullState, problems: [] });
  });

  test.each([
    ['as quoted-printable mail', full.replaceAll('=', '=3D')],
    ['with each value encoded twice', full.replaceAll('+', '%2B').replaceAll('%26', '%2526')],
    ['with each value encoded twice, spaces as %20', full.replaceAll('+', '%2520')],
    [
      'with each value encoded three times',
      full.replace(/(?<==)[^&]+/g, (value) => encodeURIComponent(encodeURIComponent(value))),
    ],
    [
      'in small letters',
      full.toLowerCase().replace('riverside', 'Riverside').replace('co&', 'Co&'),
    ],
  ])('%s, keeps its meaning', (_how, fragment) => {
    expect(open(`/calculator/#${fragment}`)).toEqual({ state: fullState, problems: [] });
  });

  test.each([
    ['treated', '#tre'],
    ['a place that is gone', '#why-we-wait'],
    ['what no page can read', '#%E2%82'],
    ['another site’s link', '#exercice=96'],
    ['a value without its name', '#tel=1570&=96'],
    ['a link of which the first part is left', '?0'],
  ])('that is unreadable is reported: %s', (_what, left) => {
    expect(sentences(open(`/calculator/${left}`))).toContain(missing);
  });

  test.each(['', '#main', '#top', '?utm_source=mail', '#fbclid=x', '?q=exercise', '?exercises=1'])(
    'an address without a link is not reported: "%s"',
    (address) => {
      expect(open(`/calculator/${address}`)).toEqual({ state: { waits: new Map() }, problems: [] });
    },
  );

  test('a wrong, unknown or too long wait is reported as missing', () => {
    for (const wait of ['exercise=4d', 'exercize=96', 'exercise=9999', '0&skydiving=96&1']) {
      expect(sentences(open(`/calculator/#tel=1570&${wait}`))).toContain(missing);
    }
  });

  test('a wait appended after the end counts, and an unknown one is reported', () => {
    expect(open('/#0&tel=1570&1&exercise=96').state.waits.get('exercise')).toBe(96);
    expect(sentences(open('/#0&tel=1570&1&exercize=96'))).toContain(missing);
  });

  test('a single part is read after "?%23" too', () => {
    expect(open('/calculator/?%23exercise=96').state.waits.get('exercise')).toBe(96);
  });

  test('without a zone, says which zone is used', () => {
    expect(sentences(open('/#treated=2026-11-24T15:00'))).toEqual([
      'The link gave no time zone. We use yours: Tokyo time.',
    ]);
    expect(sentences(open('/#treated=2026-11-24T15:00&zone=Mars'))[0]).toMatch(/do not know/);
    expect(sentences(open('/#exercise=96'))).toEqual([]);
  });
});

describe('a link whose # was encoded into its path', () => {
  test.each([
    [`/calculator/%23${full}`, `/calculator/#${full}`],
    [`/calculator%23${full}`, `/calculator/#${full}`],
    [`/calculator/index.html%23${full}`, `/calculator/#${full}`],
    [`/needling/calculator/%2523${full}`, `/needling/calculator/#${full}`],
    [`/calculator/%23${full}?utm_source=mail`, `/calculator/#${full}?utm_source=mail`],
    ['/aftercare/%23call-today', '/aftercare/#call-today'],
    [`//evil.example/%23${full}`, `//evil.example/#${full}`],
  ])('%s redirects to %s', (came, meant) => {
    expect(meantAddress(`${site}${came}`)?.href).toBe(`${site}${meant}`);
  });

  test('is read as intended', () => {
    const came = `${site}/calculator/%23${encodeURIComponent(full)}`;
    expect(open(meantAddress(came)!.href).state).toEqual(fullState);
  });

  test.each(['/no-such-page/', '/calculator/%23', '/calculator/?%23', '/100%25/'])(
    '%s is not one',
    (came) => expect(meantAddress(`${site}${came}`)).toBeUndefined(),
  );
});
