/** The example's treatment: a day of the week (0 is Monday) and the hour at which it ends. */
export const treated = { day: 1, hour: 15 };

const dayLength = 24;

/**
 * Where a wait lies that starts with the example's treatment, in days from the midnight before it.
 *
 * @param wait elapsed hours
 */
export function onDays(wait: number): { start: number; end: number } {
  const start = treated.hour / dayLength;
  return { start, end: start + wait / dayLength };
}

/** Short names of the days, from the day of the treatment on. */
export function dayNames(count: number): string[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + treated.day + index)).toLocaleDateString('en-GB', {
      weekday: 'short',
      timeZone: 'UTC',
    }),
  );
}
