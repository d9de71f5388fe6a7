import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../src/features/calculator/core/calendar';
import { endTimes, type EndTime } from '../../src/features/calculator/core/end-times';

const now = Temporal.Instant.from('2026-11-24T16:00Z');
const address = 'https://skin-needling-explained.example/calculator/';
const waits = [
  { id: 'exercise', hours: 72 },
  { id: 'make-up', hours: 24 },
];

const entry = ({ id, end }: EndTime) => ({
  id,
  end,
  activity: id,
  afterwards: 'Start gently.',
});

function build(treated: string, hours = waits, at = now) {
  const treatedAt = Temporal.ZonedDateTime.from(treated);
  const entries = endTimes(treatedAt, hours).map(entry);
  const text = buildCalendar(treatedAt, entries, at, address) ?? '';
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));
  return { text, events, treatedAt };
}
const uids = (treated: string, hours = waits) =>
  build(treated, hours).events.map(({ event }) => event.uid);

describe('the calendar file, read by another library', () => {
  test.each([
    '2026-11-24T15:00[Europe/London]',
    '2026-10-24T15:00[Europe/London]',
    '2026-03-07T23:30[America/New_York]',
    '2026-04-04T15:00[Australia/Lord_Howe]',
    '2026-06-01T00:15[Asia/Kathmandu]',
    '2026-12-31T20:00[Pacific/Kiritimati]',
  ])('%s: each event starts at the exact end of its wait', (treated) => {
    const { events, treatedAt } = build(treated, waits, Temporal.Instant.from('2026-03-01T00:00Z'));
    expect(events).toHaveLength(waits.length);
    events.forEach(({ event }, index) => {
      expect(event.startDate.toJSDate().getTime()).toBe(
        treatedAt.epochMilliseconds + (waits[index]?.hours ?? 0) * 3_600_000,
      );
      expect(event.endDate.compare(event.startDate)).toBe(1);
    });
  });

  test('each event has a description, an alarm and a link, and does not block the day', () => {
    for (const { component, event } of build('2026-11-24T15:00[Europe/London]').events) {
      expect(event.summary).toContain('your wait is over');
      expect(event.description).toContain('Start gently');
      expect(event.description).toContain('follow your clinic');
      expect(component.getFirstPropertyValue('url')).toBe(address);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      const [alarm] = component.getAllSubcomponents('valarm');
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(String(alarm?.getFirstPropertyValue('trigger'))).toMatch(/^-?PT0S$/);
    }
  });

  test('importing twice, or again with a longer wait, makes no duplicate', () => {
    const first = uids('2026-11-24T15:00[Europe/London]');
    expect(new Set(first).size).toBe(waits.length);
    expect(uids('2026-11-24T15:00[Europe/London]')).toEqual(first);
    expect(
      uids(
        '2026-11-24T15:00[Europe/London]',
        waits.map(({ id }) => ({ id, hours: 120 })),
      ),
    ).toEqual(first);
    expect(uids('2026-11-25T15:00[Europe/London]')).not.toEqual(first);
  });

  test('lines end in CRLF and none is longer than 75 bytes (RFC 5545, section 3.1)', () => {
    const { text } = build('2026-11-24T15:00[Europe/London]');
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
      build('2026-11-24T15:00[Europe/London]', waits, at).events.map(({ event }) => event.summary);
    expect(names(day.subtract({ seconds: 1 }))).toHaveLength(2);
    expect(names(day)).toEqual([expect.stringContaining('exercise')]);
    const treatedAt = Temporal.ZonedDateTime.from('2026-11-20T15:00[Europe/London]');
    const entries = endTimes(treatedAt, waits).map(entry);
    expect(buildCalendar(treatedAt, entries, day, address)).toBeUndefined();
  });

  test('a later file supersedes an earlier one (RFC 5545, section 3.8.7.4)', () => {
    const revision = (at: Temporal.Instant) => {
      const [first] = build('2026-11-24T15:00[Europe/London]', waits, at).events;
      const modified = first!.component.getFirstPropertyValue('last-modified') as ICAL.Time;
      return { sequence: first!.event.sequence, modified: modified.toUnixTime() };
    };
    const [earlier, later] = [revision(now), revision(now.add({ seconds: 1 }))];
    expect(later.sequence).toBeGreaterThan(earlier.sequence);
    expect(later.modified).toBeGreaterThan(earlier.modified);
  });
});
