import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayAfter,
  daySince,
  endTimes,
  momentsOf,
} from '../../src/features/calculator/core/end-times';
import { longestWait } from '../../src/lib/durations';
import { writeSummary } from '../../src/features/calculator/core/summary';
import { longerOnDarkerSkin } from '../fixtures/darker-skin';
import { words } from '../fixtures/words';

const treatedAt = Temporal.ZonedDateTime.from('2026-11-24T15:00[Europe/London]');
const ends = endTimes(treatedAt, [
  { id: 'exercise', hours: 72 },
  { id: 'make-up', hours: 24 },
  { id: 'sauna', hours: 72 },
]);

describe('the moments at which waits end', () => {
  test('come in the order of time, each with all that ends then', () => {
    expect(momentsOf(ends).map(({ ids }) => ids)).toEqual([['make-up'], ['exercise', 'sauna']]);
  });

  test('hold every wait once, at its own end', () => {
    const waits = fc.array(fc.integer({ min: 1, max: longestWait }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(waits, (hours) => {
        const all = endTimes(
          treatedAt,
          hours.map((wait, index) => ({ id: String(index), hours: wait })),
        );
        const moments = momentsOf(all);
        expect(moments.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const { end, ids } of moments) {
          for (const id of ids) expect(all[Number(id)]!.end.equals(end)).toBe(true);
        }
        const times = moments.map(({ end }) => end.epochMilliseconds);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the day after a treatment', () => {
  test.each([
    ['2026-11-24T15:00Z', 0],
    ['2026-11-24T23:59Z', 0],
    ['2026-11-25T00:00Z', 1],
    ['2026-12-01T12:00Z', 7],
    ['2026-11-23T23:59Z', -1],
  ])('%s is day %i', (now, day) => {
    expect(dayAfter(treatedAt, Temporal.Instant.from(now))).toBe(day);
  });

  test('follows the calendar of the place of the treatment', () => {
    const inAuckland = Temporal.ZonedDateTime.from('2026-11-24T15:00[Pacific/Auckland]');
    expect(dayAfter(inAuckland, Temporal.Instant.from('2026-11-24T11:00Z'))).toBe(1);
  });
});

describe('the day that it is for the reader', () => {
  const late = Temporal.ZonedDateTime.from('2026-11-24T23:30[Europe/London]');

  test.each([
    ['2026-11-24T23:40Z', 0],
    ['2026-11-25T00:30Z', 0],
    ['2026-11-25T05:59Z', 0],
    ['2026-11-25T06:00Z', 1],
    ['2026-11-26T00:30Z', 2],
    ['2026-11-23T22:00Z', -1],
  ])('after a treatment at half past eleven, %s is day %i: the first night is one', (now, day) => {
    expect(daySince(late, Temporal.Instant.from(now))).toBe(day);
  });

  test('is the day of a treatment after midnight from its first minute', () => {
    const early = Temporal.ZonedDateTime.from('2026-11-25T00:10[Europe/London]');
    expect(daySince(early, Temporal.Instant.from('2026-11-25T00:30Z'))).toBe(0);
  });
});

describe('the answer as text', () => {
  const restrictions = ends.map((end, index) => ({
    ...end,
    activity: ['Exercise', 'Make-up', 'Saunas'][index]!,
  }));
  const write = (now: string, clinic?: { name?: string; tel?: string }, incomplete?: true) =>
    writeSummary({
      treatedAt,
      restrictions,
      open: ['Touching: wait until your skin has healed'],
      now: Temporal.Instant.from(now),
      address: 'https://site.example/calculator/#treated',
      help: 'https://site.example/get-help/',
      clinic,
      incomplete,
      advice: '30 November 2026 · a8acc0',
      signs: ['Call an ambulance now: hard to breathe', 'Call a doctor today: pus'],
      waits: [{ id: 'exercise', hours: 96, published: 72, activity: 'Exercise' }],
      darkerSkin: [
        longerOnDarkerSkin('exercise', 'saunas'),
        { id: 'none-left', hours: 24, text: 'Nobody waits longer.', restrictions: [] },
      ],
      words,
      locale: 'en-GB',
    });

  test('gives the treatment, each moment with all that ends then, the way to help, and the link', () => {
    expect(write('2026-11-24T16:00Z').split('\n')).toEqual([
      'Skin needling ended: Tuesday 24 November at 15:00 (London time)',
      '',
      'Wait until Wednesday 25 November at 15:00: make-up',
      'Wait until Friday 27 November at 15:00: exercise, saunas',
      'Touching: wait until your skin has healed',
      'Exercise, Saunas: On brown and black skin, wait 4 days. That is until Saturday 28 November at 15:00.',
      expect.stringMatching(/^Your clinic asks for longer: exercise 4\sdays/),
      '',
      'Call an ambulance now: hard to breathe',
      'Call a doctor today: pus',
      expect.stringContaining('follow your clinic'),
      expect.stringContaining('https://site.example/get-help/'),
      expect.stringContaining('https://site.example/calculator/#treated'),
      'Advice 30 November 2026 · a8acc0',
    ]);
  });

  test('says which waits are over, and gives a clinic’s number', () => {
    const text = write('2026-11-26T16:00Z', { name: 'Riverside Clinic', tel: '020 7946 0018' });
    expect(text).toContain('Over since Wednesday 25 November at 15:00: make-up');
    expect(text).toContain('That is until Saturday 28 November at 15:00.');
    expect(write('2026-11-28T15:00Z')).toContain('That ended on Saturday 28 November');
    expect(text).toContain('Call a doctor today: pus\nQuestions? Riverside Clinic, 020 7946 0018');
  });

  test('says that a clinic’s waits may be missing, after the times', () => {
    const text = write('2026-11-24T16:00Z', undefined, true);
    expect(text).toContain(`3\u00a0days).\n${words.waitsMissing}\n\n`);
    expect(write('2026-11-24T16:00Z')).not.toContain(words.waitsMissing);
  });
});
