import { expect, test } from 'vitest';
import { daysPerLabel } from '../../src/features/calculator/core/timeline-geometry';

/** Returns labels of equal width that begin at these positions. */
const labels = (places: number[], width: number) => places.map((x) => ({ x, width }));

test.each([
  ['there is room for each', labels([0, 40, 80], 30), 1],
  ['they would touch', labels([0, 40, 80], 38), 2],
  ['only two of them would', labels([0, 40, 76, 116], 34), 2],
  ['one is as long as all', labels([0, 10, 20, 30], 200), 4],
  ['there is one', labels([5], 900), 1],
  ['there is none', [], 1],
])('where %s', (_, all, days) => {
  expect(daysPerLabel(all)).toBe(days);
});
