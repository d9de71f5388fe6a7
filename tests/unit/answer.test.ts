import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endTimes, running } from '../../src/features/calculator/core/end-times';
import { writeSummary } from '../../src/features/calculator/core/summary';
import { layOutTimeline } from '../../src/features/calculator/core/timeline-geometry';

const treatedAt = Temporal.ZonedDateTime.from('2026-11-24T15:00[Europe/London]');
const ends = endTimes(treatedAt, [
  { id: 'exercise', hours: 72 },
  { id: 'make-up', hours: 24 },
  { id: 'sauna', hours: 72 },
]);
const after = (hours: number) => treatedAt.toInstant().add({ hours });

describe('running', () => {
  test('holds the waits that are not over, the first to end first', () => {
    const ids = (hours: number) => running(ends, after(hours)).map(({ id }) => id);
    expect(ids(-5)).toEqual(['make-up', 'exercise', 'sauna']);
    expect(ids(24)).toEqual(['exercise', 'sauna']);
    expect(ids(72)).toEqual([]);
  });
});

describe('the time line', () => {
  test('runs from the treatment to the last end, with a mark at each midnight', () => {
    const { bars, now, days } = layOutTimeline(treatedAt, ends, after(36));
    expect(bars.map(({ end }) => end)).toEqual([1, 1 / 3, 1]);
    expect(bars.map(({ passed }) => passed)).toEqual([0.5, 1 / 3, 0.5]);
    expect(now).toBe(0.5);
    expect(days.map(({ date }) => date.day)).toEqual([25, 26, 27]);
    expect(days[0]?.at).toBeCloseTo(9 / 72);
  });

  test('every share is between 0 and 1, at any time, in any zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 365 * 24 }),
        fc.integer({ min: -500, max: 500 }),
        (zone, start, later) => {
          const from = treatedAt.withTimeZone(zone).add({ hours: start });
          const waits = endTimes(from, [
            { id: 'a', hours: 72 },
            { id: 'b', hours: 30 },
          ]);
          const line = layOutTimeline(from, waits, from.toInstant().add({ hours: later }));
          const shares = [line.now, ...line.days.map(({ at }) => at)];
          shares.push(...line.bars.flatMap(({ end, passed }) => [end, passed]));
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(line.days.length).toBeGreaterThanOrEqual(2);
          expect(line.days.length).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the summary as text', () => {
  test('gives the time of the treatment, each end, and whose advice applies', () => {
    const help = 'https://site.example/aftercare/#when-to-get-help';
    const text = writeSummary(
      'Tuesday 24 November at 15:00',
      'Europe/London',
      [{ activity: 'Exercise', end: 'Friday 27 November at 15:00' }],
      help,
    );
    expect(text).toContain(`When to get help: ${help}`);
    expect(text).toContain('Tuesday 24 November at 15:00 (Europe/London)');
    expect(text).toContain('Exercise: from Friday 27 November at 15:00');
    expect(text).toContain('follow your clinic');
  });
});
