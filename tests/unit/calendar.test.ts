import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../src/features/calculator/core/calendar';
import { endTimes } from '../../src/features/calculator/core/end-times';
import { stillLonger, type DarkerSkinWait } from '../../src/lib/darker-skin';
import { longerOnDarkerSkin } from '../fixtures/darker-skin';
import { words } from '../fixtures/words';

const now = Temporal.Instant.from('2026-11-24T16:00Z');
const address = 'https://skin-needling-explained.example/calculator/#treated';
const help = 'https://skin-needling-explained.example/get-help/';
type Hours = Record<string, number>;
const published: Hours = { exercise: 72, swimming: 72, 'make-up': 24 };
const london = '2026-11-24T15:00[Europe/London]';

const darkerSkin = longerOnDarkerSkin('exercise', 'swimming');

/** Builds a file, and reads it with another library. */
function build(
  treated: string,
  {
    hours = published,
    at = now,
    lookDays = [] as number[],
    darker = [] as DarkerSkinWait[],
    incomplete = undefined as true | undefined,
  } = {},
) {
  const treatedAt = Temporal.ZonedDateTime.from(treated);
  const waits = Object.entries(hours).map(([id, wait]) => ({ id, hours: wait }));
  const text = buildCalendar({
    treatedAt,
    restrictions: endTimes(treatedAt, waits).map((end) => ({
      ...end,
      activity: end.id,
      afterwards: 'Start gently.',
      hours: hours[end.id]!,
      published: published[end.id]!,
    })),
    lookDays: lookDays.map((day) => ({ day, anchor: `day-${day}` })),
    now: at,
    address,
    help,
    usual: 'https://skin-needling-explained.example/aftercare/#exercise=120&at=',
    clinic: { name: 'Riverside Clinic', tel: '020 7946 0018' },
    incomplete,
    darkerSkin: stillLonger(darker, waits),
    advice: '30 November 2026 · a8acc0',
    words,
    locale: 'en-GB',
  });
  const events = text
    ? new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
        component,
        event: new ICAL.Event(component),
        cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      }))
    : [];
  return { text: text ?? '', events, treatedAt };
}

const startOf = ({ event }: { event: ICAL.Event }) => event.startDate.toJSDate().getTime();

describe('the calendar file, read by another library', () => {
  test('says in every event that a clinic’s waits may be missing, after a damaged link', () => {
    const { events } = build(london, { lookDays: [2], darker: [darkerSkin], incomplete: true });
    expect(events).toHaveLength(4);
    for (const { event } of events) expect(event.description).toContain(words.waitsMissing);
    expect(build(london).text).not.toContain('may be missing');
  });

  test.each([
    london,
    '2026-10-24T15:00[Europe/London]',
    '2026-03-07T23:30[America/New_York]',
    '2026-04-04T15:00[Australia/Lord_Howe]',
    '2026-06-01T00:15[Asia/Kathmandu]',
    '2026-12-31T20:00[Pacific/Kiritimati]',
  ])('%s: an event starts at each exact moment at which waits end', (treated) => {
    const { events, treatedAt } = build(treated, {
      at: Temporal.Instant.from('2026-03-01T00:00Z'),
    });
    expect(events.map(startOf)).toEqual(
      [24, 72].map((hours) => treatedAt.epochMilliseconds + hours * 3_600_000),
    );
    expect(events.every(({ event }) => event.endDate.compare(event.startDate) === 1)).toBe(true);
  });

  test('a title is true whenever it is read: until when to wait, where, and with what', () => {
    const { events } = build(london);
    expect(events.map(({ event }) => event.summary)).toEqual([
      'Not before Wednesday 25 November at 15:00, London time: make-up',
      'Not before Friday 27 November at 15:00, London time: exercise, swimming',
    ]);
  });

  test('nothing that a reminder shows early can be taken for leave', () => {
    const leave = /\b(?:allowed|over|may|free|again|ends?|today|now)\b/i;
    for (const { component, event } of build(london).events) {
      const [alarm] = component.getAllSubcomponents('valarm');
      expect(event.summary).not.toMatch(leave);
      const shown = alarm!.getFirstPropertyValue('description') as string;
      expect(shown).toMatch(/wait until .* \d\d:\d\d, London time/);
      expect(shown).not.toMatch(leave);
    }
  });

  test('each event says what comes next, whom to ask, the way to help, and does not block the day', () => {
    for (const { component, event } of build(london).events) {
      expect(event.description).toContain('once the wait is over: Start gently');
      expect(event.description).toContain('Questions? Riverside Clinic, 020 7946 0018');
      expect(event.description).toContain(help);
      expect(component.getFirstPropertyValue('url')).toBe(address);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      const [alarm] = component.getAllSubcomponents('valarm');
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(String(alarm?.getFirstPropertyValue('trigger'))).toMatch(/^-?PT0S$/);
    }
  });

  test('what is longer on darker skin has its own event, and stands in the others', () => {
    const { events, treatedAt } = build(london, { darker: [darkerSkin] });
    const [, , longer] = events;
    expect(longer!.event.summary).toBe(
      'If your skin is brown or black, not before Saturday 28 November at 15:00, London time: exercise, swimming',
    );
    expect(startOf(longer!)).toBe(treatedAt.epochMilliseconds + 96 * 3_600_000);
    expect(longer!.event.description).toContain(darkerSkin.text);
    expect(longer!.component.getAllSubcomponents('valarm')).toHaveLength(1);
    const titles = events.slice(0, 2).map(({ event }) => event.summary);
    expect(titles[0]).not.toContain('skin');
    expect(titles[1]).toContain('(on brown or black skin, wait longer): exercise, swimming');
    for (const { event } of events.slice(0, 2)) {
      expect(event.description).toMatch(/wait 4 days\. That is until Saturday/);
    }
  });

  test('once every other wait is over, what is longer on darker skin still has its event', () => {
    const at = Temporal.Instant.from('2026-11-27T15:00Z');
    const left = build(london, { at, darker: [darkerSkin] }).events;
    expect(left.map(({ event }) => event.summary)).toEqual([
      expect.stringMatching(/^If your skin/),
    ]);
    const clinic = { exercise: 96, swimming: 96, 'make-up': 24 };
    const over = at.add({ hours: 24 });
    expect(build(london, { at: over, hours: clinic, darker: [darkerSkin] }).text).toBe('');
  });

  test('days on which to look at one’s skin are days of the treatment’s calendar', () => {
    const { events } = build('2026-11-24T23:30[Pacific/Auckland]', {
      at: Temporal.Instant.from('2026-11-24T12:00Z'),
      lookDays: [2, 7],
    });
    const looks = events.filter(({ event }) => event.startDate.isDate);
    expect(looks.map(({ event }) => event.startDate.toString())).toEqual([
      '2026-11-26',
      '2026-12-01',
    ]);
    expect(looks[0]!.event.summary).toBe('Look at your skin: day 2 after skin needling');
    const [alarm] = looks[0]!.component.getAllSubcomponents('valarm');
    const trigger = alarm!.getFirstProperty('trigger')!;
    expect([trigger.getParameter('related'), String(trigger.getFirstValue())]).toEqual([
      'START',
      'PT9H',
    ]);
    expect(looks[0]!.event.description).toContain('/aftercare/#exercise=120&at=day-2\n');
    const later = build(london, {
      at: Temporal.Instant.from('2026-11-27T00:00Z'),
      lookDays: [2, 7],
    });
    expect(later.events.filter(({ event }) => event.startDate.isDate)).toHaveLength(1);
  });

  test('importing it twice makes no second event', () => {
    const uids = (treated: string) => build(treated).events.map(({ event }) => event.uid);
    expect(new Set(uids(london)).size).toBe(2);
    expect(uids(london)).toEqual(uids(london));
    expect(uids('2026-11-25T15:00[Europe/London]')).not.toEqual(uids(london));
  });

  test('after waits got longer, each activity stands once, at its new end', () => {
    const longer = fc.record({
      exercise: fc.constantFrom(72, 96, 120),
      swimming: fc.constantFrom(72, 96, 120),
      'make-up': fc.constantFrom(24, 72, 96),
    });
    fc.assert(
      fc.property(longer, longer, (one, other) => {
        const calendar = new Map<string, ReturnType<typeof build>['events'][number]>();
        const most = Object.fromEntries(
          Object.keys(one).map((id) => [id, Math.max((one as Hours)[id]!, (other as Hours)[id]!)]),
        );
        for (const hours of [one, most]) {
          for (const event of build(london, { hours, darker: [darkerSkin] }).events) {
            calendar.set(event.event.uid, event);
          }
        }
        const all = [...calendar.values()].filter(({ cancelled }) => !cancelled);
        const onDarkerSkin = all.filter(({ event }) => event.summary.startsWith('If your skin'));
        // What is as long already is named no more, and no earlier event for it remains.
        const shorter = darkerSkin.restrictions.filter(({ id }) => most[id]! < darkerSkin.hours);
        const names = shorter.map(({ id }) => id).join(', ');
        expect(onDarkerSkin.map(({ event }) => event.summary.split(': ').at(-1))).toEqual(
          names ? [names] : [],
        );
        const held = all.filter((event) => !onDarkerSkin.includes(event));
        const { treatedAt } = build(london);
        for (const [id, hours] of Object.entries(most)) {
          const named = held.filter(({ event }) =>
            new RegExp(`: .*\\b${id}\\b`).test(event.summary),
          );
          expect(named.map(startOf)).toEqual([treatedAt.epochMilliseconds + hours * 3_600_000]);
        }
        expect(new Set(held.map(startOf)).size).toBe(held.length);
      }),
    );
  });

  test('lines end in CRLF and none is longer than 75 bytes (RFC 5545, section 3.1)', () => {
    const { text } = build(london, { lookDays: [2] });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(text).toContain('VERSION:2.0');
    expect(text).toContain('PRODID:');
    expect(text).toMatch(/END:VCALENDAR\r\n$/);
  });

  test('a wait that is over gets no event, and without any wait there is no file', () => {
    const day = Temporal.Instant.from('2026-11-25T15:00Z');
    const names = (at: Temporal.Instant) =>
      build(london, { at }).events.map(({ event }) => event.summary);
    expect(names(day.subtract({ seconds: 1 }))).toHaveLength(2);
    expect(names(day)).toEqual([expect.stringContaining('exercise')]);
    expect(build('2026-11-20T15:00[Europe/London]', { at: day, lookDays: [7] }).text).toBe('');
  });

  test('a later file supersedes an earlier one (RFC 5545, section 3.8.7.4)', () => {
    const revision = (at: Temporal.Instant) => {
      const [first] = build(london, { at }).events;
      const modified = first!.component.getFirstPropertyValue('last-modified') as ICAL.Time;
      return { sequence: first!.event.sequence, modified: modified.toUnixTime() };
    };
    const [earlier, later] = [revision(now), revision(now.add({ seconds: 1 }))];
    expect(later.sequence).toBeGreaterThan(earlier.sequence);
    expect(later.modified).toBeGreaterThan(earlier.modified);
  });
});
