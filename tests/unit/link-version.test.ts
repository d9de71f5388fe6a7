import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkVersions } from '../../src/content/schemas/link-versions';
import { sameLink } from '../../src/features/calculator/core/keep-answer';
import { writeLink } from '../../src/features/calculator/core/link-state';
import { otherVersion, withVersion } from '../../src/features/calculator/core/link-version';
import { longestWait } from '../../src/lib/durations';
import { readLink } from '../../src/features/calculator/core/read-link';

const current = 'a8acc0';
const minimums = [
  { id: 'exercise', hours: 72 },
  { id: 'make-up', hours: 24 },
];
const words = {} as LinkVersions['words'];

/** Returns what is loaded: one older version, `e65662`, with these waits. */
const loaded = (waits: Record<string, number>) => (): Promise<LinkVersions> =>
  Promise.resolve({
    versions: { e65662: { date: 'then', changes: [], href: '', waits, longerNow: [] } },
    words,
  });
const neverLoaded = () => Promise.reject(new Error('offline'));

/** Returns the wait that a page shows for a link, by restriction id. */
async function shown(fragment: string, load: () => Promise<LinkVersions>, site = minimums) {
  const { state } = readLink(fragment, site);
  const other = await otherVersion(state, site, current, load);
  return withVersion(site, other).map(({ id, hours }) => [id, state.waits.get(id) ?? hours]);
}

describe('the version in a link', () => {
  test('is six hexadecimal digits; anything else is left out in silence', () => {
    for (const value of ['E65662', 'e6566', 'e656622', 'latest', '../../x', '<b>', '']) {
      const { state, problems } = readLink(
        `0&exercise=96&v=${encodeURIComponent(value)}&1`,
        minimums,
      );
      expect(state.version, value).toBeUndefined();
      expect(problems, value).toEqual([]);
    }
    expect(readLink('0&exercise=96&v=e65662&1', minimums).state.version).toBe('e65662');
  });

  test('is written before the time, and a cut link loses the time first', () => {
    const state = { treated: '2026-11-24T15:00', zone: 'UTC', waits: new Map(), version: 'e65662' };
    const fragment = writeLink(state);
    expect(fragment).toBe('0&v=e65662&treated=2026-11-24T15:00&zone=UTC&1');
    expect(readLink(fragment, minimums)).toEqual({ state, problems: [] });
    expect(readLink(fragment.slice(0, -20), minimums).state.version).toBe('e65662');
  });

  test('alone makes a link: a poster’s reader types the time', () => {
    expect(writeLink({ waits: new Map(), version: 'e65662' })).toBe('0&v=e65662&1');
  });

  test('does not make another treatment of it', () => {
    const kept = '0&treated=2026-11-24T15:00&zone=UTC&1';
    expect(sameLink(kept, '0&v=e65662&treated=2026-11-24T15:00&zone=UTC&1')).toBe(true);
  });
});

describe('a link from another version', () => {
  test('loads nothing for the current version, or where none is named', async () => {
    for (const fragment of [`v=${current}`, 'exercise=96', 'v=latest']) {
      const { state } = readLink(fragment, minimums);
      expect(await otherVersion(state, minimums, current, neverLoaded)).toBeUndefined();
    }
  });

  test('keeps a wait that was longer then, and takes one that is longer now', async () => {
    const then = loaded({ exercise: 120, 'make-up': 12, gone: 500 });
    expect(await shown('v=e65662', then)).toEqual([
      ['exercise', 120],
      ['make-up', 24],
    ]);
  });

  test('keeps a clinic’s wait that is longer than both', async () => {
    const then = loaded({ exercise: 120 });
    expect(await shown('exercise=144&v=e65662', then)).toContainEqual(['exercise', 144]);
    const { state } = readLink('exercise=96&v=e65662', minimums);
    await otherVersion(state, minimums, current, then);
    // The form shows only what the clinic asked for.
    expect([...state.waits]).toEqual([]);
  });

  test('says nothing of a version that it does not know, whatever its name', async () => {
    for (const id of ['ffffff', '000000']) {
      const { state } = readLink(`v=${id}`, minimums);
      const other = await otherVersion(state, minimums, current, loaded({ exercise: 1 }));
      expect(other?.kind).toBe('unknown');
    }
  });

  test('says so where nothing could load, and keeps the link’s own waits', async () => {
    const { state } = readLink('exercise=96&v=e65662', minimums);
    expect(await otherVersion(state, minimums, current, neverLoaded)).toEqual({
      kind: 'not-loaded',
    });
    expect(await shown('exercise=96&v=e65662', neverLoaded)).toContainEqual(['exercise', 96]);
  });

  test('never shows a wait below the longest of the site’s, the clinic’s and its version’s', async () => {
    const wait = fc.integer({ min: 1, max: longestWait });
    const odd = fc.oneof(
      wait,
      fc.constantFrom(0, -5, 1.5, Number.NaN, Infinity, longestWait + 1, '96' as unknown as number),
    );
    await fc.assert(
      fc.asyncProperty(wait, wait, odd, async (site, clinic, then) => {
        const [[, hours] = []] = await shown(
          `exercise=${clinic}&v=e65662`,
          loaded({ exercise: then }),
          [{ id: 'exercise', hours: site }],
        );
        const valid = Number.isInteger(then) && then <= longestWait ? then : 0;
        expect(hours).toBe(Math.max(site, clinic, valid));
      }),
      { numRuns: 2000 },
    );
  });
});
