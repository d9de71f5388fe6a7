/** The example's treatment: day of the week (0 is Monday), and the hour at which it ends. */
export const treated = { day: 1, hour: 15 };

const dayLength = 24;

/**
 * Returns where a wait starts and ends if it begins with the example's treatment, in days from the midnight
 * before.
 *
 * @param wait elapsed hours
 */
export function onDays(wait: number): { start: number; end: number } {
  const start = treated.hour / dayLength;
  return { start, end: start + wait / dayLength };
}

/** Short names of the days, starting on the day of the treatment. */
export function dayNames(count: number): string[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + treated.day + index)).toLocaleDateString('en-GB', {
      weekday: 'short',
      timeZone: 'UTC',
    }),
  );
}
