import { expect, test } from 'vitest';
import { dayNames, fitsDays } from '../../src/components/drawings/week';

test('the drawn days end with the last wait, and a clinic’s wait may outlast them', () => {
  expect(dayNames([72, 120])).toEqual(['Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  const days = dayNames([72, 168, 1440]);
  expect(days).toEqual(['Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue']);
  expect([72, 168, 192, 1440].map((wait) => fitsDays(wait, days))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
