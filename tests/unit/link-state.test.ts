import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameLink } from '../../src/features/calculator/core/keep-answer';
import { writeLink } from '../../src/features/calculator/core/link-state';
import { waitInBoth, waitInHours, waitPlainly } from '../../src/lib/durations';
import { linkSentences, problemText } from '../../src/features/calculator/core/problem-text';
import { readLink, uncounted } from '../../src/features/calculator/core/read-link';
import { messages } from '../fixtures/words';

const minimums = [
  { id: 'exercise', hours: 72 },
  { id: 'make-up', hours: 24 },
];
const activity = (id: string) => ({ exercise: 'Exercise', 'make-up': 'Make-up' })[id] ?? id;
const read = (fragment: string) => readLink(fragment, minimums);
const problems = (fragment: string) => read(fragment).problems.map(({ kind }) => kind);

describe('a link’s fragment', () => {
  test('is readable, and is read back unchanged', () => {
    const state = {
      treated: '2026-11-24T15:00',
      zone: 'America/New_York',
      waits: new Map([['exercise', 96]]),
      clinic: { name: 'Riverside & Söhne', tel: '+44 20 7946 0018' },
    };
    const fragment = writeLink(state);
    expect(fragment).toBe(
      '0&exercise=96&clinic=Riverside+%26+S%C3%B6hne&tel=%2B44+20+7946+0018&treated=2026-11-24T15:00&zone=America/New_York&1',
    );
    expect(read(fragment)).toEqual({ state, problems: [] });
  });

  test.each([
    ['15:00:00', '15:00'],
    ['15:00:00.000', '15:00'],
    ['15:00:30', '15:00:30'],
    ['15:00:30.5', '15:00:30.5'],
    ['00:00:00', '00:00'],
  ])('a time of %s is written as %s, and both are read', (time, written) => {
    const fragment = writeLink({ treated: `2026-11-24T${time}`, waits: new Map() });
    expect(fragment).toBe(`0&treated=2026-11-24T${written}&1`);
    expect(read(fragment)).toMatchObject({
      state: { treated: `2026-11-24T${written}` },
      problems: [],
    });
    expect(problems(`treated=2026-11-24T${time}`)).toEqual([]);
  });

  test('is empty for an empty state', () => {
    expect(writeLink({ waits: new Map() })).toBe('');
  });

  test('stays incomplete if it was read incomplete', () => {
    const state = {
      waits: new Map([['exercise', 96]]),
      zone: 'Europe/London',
      incomplete: true,
    } as const;
    expect(read(writeLink(state))).toEqual({ state, problems: [{ kind: 'cut' }] });
    expect(problems(writeLink({ waits: new Map(), incomplete: true }))).toEqual(['cut']);
  });

  test('is the same in any order, with marks or without', () => {
    const old = 'treated=2026-11-24T15:00&zone=Europe/London&exercise=96';
    const now = '0&exercise=96&treated=2026-11-24T15:00&zone=Europe/London&1';
    expect(sameLink(old, now)).toBe(true);
    expect(sameLink(now, now.replace('15:00', '16:00'))).toBe(false);
    expect(sameLink(now, now.replace('exercise=96&', ''))).toBe(false);
  });

  test('takes the longer value of a duplicate wait', () => {
    expect([...read('exercise=120&exercise=72').state.waits]).toEqual([['exercise', 120]]);
    expect([...read('exercise=96&exercise=120').state.waits]).toEqual([['exercise', 120]]);
  });

  test('of a wait that is too long to count says so, and gives no number, nor does a link made from it', () => {
    for (const asked of ['8761', '9999999999999']) {
      const link = read(`0&exercise=${asked}&1`);
      expect(link.state).toEqual({
        waits: new Map([['exercise', uncounted]]),
        incomplete: true,
      });
      expect(link.problems).toEqual([{ kind: 'wait-too-long', id: 'exercise' }]);
      expect(linkSentences(link, activity, undefined, messages)[0]).toMatch(
        /asks for more than 365\sdays for: Exercise\. .*ask your clinic/,
      );
      const { state, problems: again } = read(writeLink(link.state));
      expect(state).toEqual(link.state);
      expect(again).toContainEqual({ kind: 'wait-too-long', id: 'exercise' });
    }
    for (const say of [waitPlainly, waitInHours, waitInBoth])
      expect(say(uncounted)).toBe('more than 365\u00a0days');
    expect(read('0&exercise=8760&1').problems).toEqual([]);
  });

  test('of two times takes the later one, whichever comes first, and says so', () => {
    const [early, late] = ['treated=2026-11-24T15:00', 'treated=2026-11-24T18:30'];
    for (const fragment of [`${early}&${late}`, `${late}&${early}`, `${late}&${early}&${late}`]) {
      expect(read(fragment).state.treated).toBe('2026-11-24T18:30');
      expect(problems(fragment)).toEqual(['two-times']);
    }
    expect(problems(`${early}&${early}`)).toEqual([]);
    // The message asks for the time.
    expect(read(`${early}&treated=2026-02-30T15:00`).state.treated).toBeUndefined();
  });

  test('of two zones takes neither, so that the reader says which', () => {
    const link = read('treated=2026-11-24T15:00&zone=Europe/London&zone=Asia/Tokyo');
    expect(link.state.zone).toBe('');
    expect(link.problems).toEqual([{ kind: 'two-zones' }]);
    expect(read('zone=Europe/London&zone=Asia/Tokyo').state.zone).toBeUndefined();
  });

  test.each([
    'clinic=A&clinic=B&tel=1570',
    'clinic=A&tel=1570&tel=1571',
    'tel=1570&tel=1571&tel=1570',
  ])('of two names or numbers shows none: %s', (fragment) => {
    expect(read(fragment).state.clinic).toBeUndefined();
    expect(problems(fragment)).toEqual(['two-clinics']);
  });

  test('of two waits says that it takes the longer one', () => {
    expect(problems('exercise=120&exercise=72')).toEqual(['two-waits']);
    expect(problems('exercise=120&exercise=120')).toEqual([]);
  });

  test('of waits of which one is wrong or too short says one thing, which is true', () => {
    // The longer one is used, so nothing is left of the other but that it differed.
    expect(problems('0&exercise=336&Exercise=72&EXERCISE=1&1')).toEqual(['two-waits']);
    expect(problems('exercise=336&exercise=abc')).toEqual(['two-waits']);
    // What could not be read may have been longer.
    expect(read('exercise=336&exercise=abc').state.incomplete).toBe(true);
    // None is longer than ours, so none is used.
    expect(problems('exercise=2&exercise=1')).toEqual(['wait-too-short']);
    expect(problems('exercise=abc&exercise=xyz')).toEqual(['bad-wait']);
  });

  test('of two versions names none, and says that waits may be missing', () => {
    const { state } = read('0&exercise=96&v=e65662&v=a8acc0&1');
    expect(state.version).toBeUndefined();
    expect(state.incomplete).toBe(true);
  });

  test('may name the version of its text', () => {
    expect(read('0&exercise=96&v=e65662&1')).toEqual({
      state: { waits: new Map([['exercise', 96]]), version: 'e65662' },
      problems: [],
    });
  });

  test.each([
    ['treated=2026-02-30T15:00', 'bad-time'],
    ['treated=yesterday', 'bad-time'],
    ['treated=2026-11-24T25:00', 'bad-time'],
    ['treated=2026-11-24T15:00:99', 'bad-time'],
    ['treated=2026-11-24T15:00T15:00', 'bad-time'],
    ['treated=2026-11-24T15:00Z', 'bad-time'],
    ['zone=Mars/Olympus', 'bad-zone'],
    ['exercise=48', 'wait-too-short'],
    ['exercise=0', 'wait-too-short'],
    ['exercise=-5', 'bad-wait'],
    ['exercise=9e9', 'bad-wait'],
    ['exercise=', 'bad-wait'],
    ['skydiving=96', 'unreadable'],
    ['tel=1570&skydiving=96', 'unknown-part'],
    ['clinic=%3Cb%3EEvil%3C/b%3E', 'bad-clinic'],
    ['clinic=%E2%80%AEcilc', 'bad-clinic'],
    ['clinic=www.evil.example', 'bad-clinic'],
    [`clinic=${'a'.repeat(61)}`, 'bad-clinic'],
    ['tel=0800-CALL-ME', 'bad-tel'],
    ['tel=O2O 1234', 'bad-tel'],
    ['tel=12', 'bad-tel'],
  ])('%s: left out, and reported as %s', (fragment, kind) => {
    expect(problems(fragment)).toEqual([kind]);
    expect([...read(fragment).state.waits]).toEqual([]);
    expect(read(fragment).state.clinic?.name).toBeUndefined();
  });

  test.each(['tel=+44+20+7946+0018', 'tel=%2B44 20 7946 0018'])(
    'written by hand, %s keeps its country code’s plus',
    (fragment) => {
      expect(read(fragment).state.clinic).toEqual({ tel: '+44 20 7946 0018' });
      expect(problems(fragment)).toEqual([]);
    },
  );

  test('is rejected whole if it is too long', () => {
    const { state, problems: found } = read(`treated=2026-11-24T15:00&zone=${'9'.repeat(3000)}`);
    expect(found).toEqual([{ kind: 'too-long' }]);
    expect(state).toEqual({ waits: new Map(), incomplete: true });
  });

  test('keeps the valid parts beside invalid ones', () => {
    const { state } = read('treated=2026-11-24T15:00&zone=Nowhere&exercise=24&make-up=72');
    expect(state.treated).toBe('2026-11-24T15:00');
    // No other zone is used instead.
    expect(state.zone).toBe('');
    expect([...state.waits]).toEqual([['make-up', 72]]);
  });

  test('unknown parts are reported once, however many there are', () => {
    expect(problems('tel=1570&a=1&b=2&c=3')).toEqual(['unknown-part']);
  });
});

/** Strings that resemble a real link, so that the fuzzer gets past the first check. */
const nearMiss = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          ...['treated', 'zone', 'exercise', 'make-up', 'clinic', 'tel', '__proto__', '0', '1'],
        ),
        fc.string({ maxLength: 12 }),
      ),
      fc.oneof(
        fc.constantFrom('2026-11-24T15:00', 'Europe/London', '<script>alert(1)</script>', '1e400'),
        // Near the shortest waits, where a mistake by a few hours shows.
        fc.nat({ max: 200 }).map(String),
        fc.integer().map(String),
        fc.string({ unit: 'binary', maxLength: 80 }),
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) =>
    parts.map(([key, value]) => `${key}=${encodeURIComponent(toWell(value))}`).join('&'),
  );

/** `encodeURIComponent` rejects lone surrogates. The other arbitrary passes them to the decoder raw. */
function toWell(text: string): string {
  return text.toWellFormed();
}

describe('10,000 hostile fragments', () => {
  test('never throw, shorten a wait, or put the link’s text into a message', () => {
    fc.assert(
      fc.property(fc.oneof(nearMiss, fc.string({ unit: 'binary', maxLength: 200 })), (fragment) => {
        const { state, problems: found } = read(fragment);
        for (const { id, hours } of minimums) {
          const wait = state.waits.get(id);
          if (wait !== undefined) {
            expect(wait).toBeGreaterThan(hours);
            expect(wait).toBeLessThanOrEqual(uncounted);
          }
        }
        if (state.clinic?.name) expect(state.clinic.name).not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
        if (state.clinic?.tel) expect(state.clinic.tel).toMatch(/^[+\d(][\d ().-]*\d$/);
        expect([...state.waits.keys()].every((id) => id === 'exercise' || id === 'make-up')).toBe(
          true,
        );
        for (const problem of found) {
          expect(problemText(problem, activity, messages)).toMatch(/^[\w\s,.:’-]+$/u);
        }
        for (const sentence of linkSentences(
          { state, problems: found },
          activity,
          'Asia/Tokyo',
          messages,
        )) {
          expect(sentence).toMatch(/^[\w\s,.:’/-]+$/u);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
