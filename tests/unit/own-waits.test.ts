import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/features/calculator/core/read-link';
import {
  keyNote,
  ownWaitText,
  waitInDaysAndHours,
  type LinkedWait,
  type WaitForm,
  type WaitPlace,
} from '../../src/features/calculator/core/own-wait-text';
import { longestWait } from '../../src/lib/durations';
import { linkedWaits } from '../../src/features/clinic-link/linked-waits';
import { waitInBoth, waitInHours, waitPlainly } from '../../src/lib/durations';
import { readsLink } from '../../src/lib/link-pages';
import { clinicLinkWords as words } from '../fixtures/words';

const wait = (id: string, shown: number, hours = shown, ofClinic = hours > shown): LinkedWait => ({
  id,
  activity: id === 'sun' ? 'Direct sun' : 'Exercise',
  hours,
  shown,
  published: shown,
  ofClinic,
});
const place = (form: WaitForm, first = '72 hours'): WaitPlace => ({
  first,
  form,
  inBrackets: false,
  followed: false,
});
const text = (form: WaitForm, waits: LinkedWait[], more: Partial<WaitPlace> = {}) =>
  ownWaitText({ ...place(form), ...more }, waits, words).replaceAll('\u00a0', ' ');

describe('a wait in a text', () => {
  test('stays as it is where the clinic asks for no longer one', () => {
    for (const form of ['text', 'days', 'beside', 'ends', 'short', 'key', 'drawn'] as const) {
      expect(text(form, [wait('exercise', 72)])).toBe('72 hours');
    }
  });

  test.each<[WaitForm, string]>([
    ['text', '5 days (your clinic’s wait for exercise)'],
    ['days', '5 days (your clinic’s wait for exercise)'],
    ['beside', '72 hours (your clinic asks for longer: 5 days)'],
    ['ends', '72 hours: not yet, because your clinic asks for 5 days.'],
    ['short', '120 hours (5 days), as your clinic asks'],
    ['key', '120 hours'],
    ['drawn', '5 days (your clinic’s wait for exercise)'],
  ])('is the clinic’s, and says so: %s', (form, written) => {
    expect(text(form, [wait('exercise', 72, 120)])).toBe(written);
  });

  test('in brackets has none of its own, and before the same one in days no note', () => {
    const longer = [wait('exercise', 72, 100)];
    expect(text('days', longer, { inBrackets: true })).toBe(
      '4 days and 4 hours, your clinic’s wait for exercise',
    );
    expect(text('text', longer, { followed: true })).toBe('100 hours');
  });

  test('beside another one is named, the shortest first', () => {
    expect(text('text', [wait('exercise', 72, 120), wait('sun', 72)])).toBe(
      '3 days (direct sun) or 5 days (your clinic’s wait for exercise)',
    );
    expect(text('beside', [wait('exercise', 72, 120), wait('sun', 72)])).toBe(
      '72 hours (your clinic asks for longer: exercise 5 days)',
    );
    expect(text('text', [wait('exercise', 72, 120), wait('sun', 72, 120)])).toBe(
      '5 days (your clinic’s wait for exercise, direct sun)',
    );
  });

  test('that was longer in the link’s version is not said to be the clinic’s', () => {
    const then = wait('exercise', 72, 96, false);
    expect(text('text', [then])).toBe('72 hours (our advice then: 4 days)');
    expect(keyNote(then, words)).not.toContain('clinic');
    expect(text('text', [then, wait('sun', 72, 120)])).toBe(
      '3 days (exercise) or 5 days (your clinic’s wait for direct sun) (our advice then: exercise 4 days)',
    );
  });
});

/** Every way in which a wait is written. */
const forms = (hours: number) =>
  [waitInHours(hours), waitPlainly(hours), waitInBoth(hours), waitInDaysAndHours(hours)].map(
    (one) => one.replaceAll('\u00a0', ' '),
  );
/** True if the text gives a wait, alone: "5 days" is not in "15 days", nor "7 hours" in "2 days and 7 hours". */
const gives = (written: string, hours: number) =>
  forms(hours).some((one) =>
    new RegExp(`(?<![\\d,]|and )${one.replaceAll(/[()]/g, '\\$&')}`).test(written),
  );

const anyForm = fc.constantFrom<WaitForm>('text', 'days', 'beside', 'short', 'key', 'drawn');
const anyHours = fc.integer({ min: 1, max: longestWait });

test('no text gives a shorter wait than the longer of the page’s and the link’s', () => {
  fc.assert(
    fc.property(anyForm, anyHours, anyHours, fc.boolean(), (form, shown, asked, inBrackets) => {
      const hours = Math.max(shown, asked);
      const first = waitInHours(shown).replaceAll('\u00a0', ' ');
      const written = text(form, [wait('exercise', shown, hours)], { first, inBrackets });
      expect(gives(written, hours)).toBe(true);
      if (form !== 'beside' && hours > shown) expect(gives(written, shown)).toBe(false);
    }),
  );
});

test('several waits in one text each get the longer one', () => {
  fc.assert(
    fc.property(anyForm, anyHours, anyHours, anyHours, (form, shown, one, other) => {
      fc.pre(form !== 'key' && form !== 'short');
      const waits = [
        wait('exercise', shown, Math.max(shown, one)),
        wait('sun', shown, Math.max(shown, other)),
      ];
      const written = text(form, waits, { first: waitInHours(shown) });
      for (const { hours } of waits) expect(gives(written, hours)).toBe(true);
      if (form !== 'beside' && waits.every(({ hours }) => hours > shown)) {
        expect(gives(written, shown)).toBe(false);
      }
    }),
  );
});

test('whatever a link says, no wait is shorter than the page’s', () => {
  const page = [
    { id: 'exercise', activity: 'Exercise', hours: 72, minimum: 72 },
    { id: 'sun', activity: 'Direct sun', hours: 96, minimum: 72 },
  ];
  const part = fc.tuple(
    fc.constantFrom('exercise', 'sun', 'tel', 'v', '0', '1', 'constructor'),
    fc.oneof(fc.integer().map(String), fc.string()),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const link = readLink(parts.map((one) => one.join('=')).join('&'), page);
      linkedWaits(link, page).forEach(({ hours, shown, ofClinic }, index) => {
        expect(shown).toBe(page[index]!.hours);
        expect(hours).toBeGreaterThanOrEqual(shown);
        expect(ofClinic).toBe(hours > shown);
      });
    }),
  );
});

test.each([
  ['calculator/', true],
  ['get-help/', true],
  ['questions/can-i-walk/', true],
  ['conditions/acne-scars/', true],
  ['', true],
  ['search/', true],
  ['compare/', true],
  ['glossary/', true],
  ['about/', true],
  ['clinics/', false],
  ['embed/calculator/', false],
  ['versions/e65662/', false],
  ['restrictions.json', false],
])('a link inside the site carries a clinic’s waits to /%s: %s', (path, carries) => {
  expect(readsLink(path)).toBe(carries);
});
