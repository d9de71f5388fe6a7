import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsOnDay, waitsOnDays } from '../../src/lib/wait-days';

const hours = fc.integer({ min: 1, max: 2000 });
const day = fc.integer({ min: 0, max: 90 });
/** A minute of the session’s own day, in a zone without clock changes. */
const treatedAt = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => Temporal.PlainDateTime.from('2026-11-24T00:00').add({ minutes }));

describe('the day on which a wait ends', () => {
  test('is never earlier than the clock says, and at most a day later', () => {
    fc.assert(
      fc.property(treatedAt, hours, (start, wait) => {
        const end = start.add({ hours: wait });
        const passed = start.toPlainDate().until(end.toPlainDate(), { largestUnit: 'day' }).days;
        expect(endsOnDay(wait)).toBeGreaterThanOrEqual(passed);
        expect(endsOnDay(wait) - passed).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is exact for a wait of whole days, at any time of day', () => {
    fc.assert(
      fc.property(treatedAt, fc.integer({ min: 1, max: 90 }), (start, wholeDays) => {
        const end = start.add({ hours: wholeDays * 24 });
        expect(
          start
            .toPlainDate()
            .add({ days: endsOnDay(wholeDays * 24) })
            .toString(),
        ).toBe(end.toPlainDate().toString());
      }),
    );
  });
});

describe('the waits of a day', () => {
  const waits = fc.array(fc.record({ id: fc.uuid(), hours }), { maxLength: 9 });
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort();

  test('each wait ends on exactly one day, runs on every day before, and on none after', () => {
    fc.assert(
      fc.property(waits, day, (all, on) => {
        const { ending, running } = waitsOnDays(all, on);
        const over = all.filter((wait) => endsOnDay(wait.hours) < on);
        expect([...ids(ending), ...ids(running), ...ids(over)].sort()).toEqual(ids(all));
        for (const { endsOn } of ending) expect(endsOn).toBe(on);
        const next = waitsOnDays(all, on + 1);
        expect(ids([...next.ending, ...next.running])).toEqual(ids(running));
      }),
    );
  });

  test('days that are listed together hold what each of them holds', () => {
    fc.assert(
      fc.property(waits, day, fc.integer({ min: 0, max: 9 }), (all, on, more) => {
        const together = waitsOnDays(all, on, on + more);
        const each = Array.from({ length: more + 1 }, (_, index) => waitsOnDays(all, on + index));
        expect(ids(together.ending)).toEqual(ids(each.flatMap(({ ending }) => ending)));
        expect(ids(together.running)).toEqual(ids(each.at(-1)!.running));
      }),
    );
  });

  test('the last days, which have no end, leave nothing running', () => {
    const { ending, running } = waitsOnDays([{ hours: 2000 }, { hours: 24 }], 8, Infinity);
    expect(ending).toEqual([{ hours: 2000, endsOn: 84 }]);
    expect(running).toEqual([]);
  });
});
