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

/** The most days that a phone has room to name. */
const mostDays = 8;

/** Returns true if a wait ends within the days that are drawn. */
export const fitsDays = (wait: number, days: readonly string[]) => onDays(wait).end <= days.length;

/**
 * Returns the short names of the days until the last of the waits is over, starting on the day of the treatment. A
 * clinic's wait may outlast them.
 *
 * @param waits elapsed hours
 */
export function dayNames(waits: readonly number[]): string[] {
  const count = Math.min(mostDays, Math.ceil(Math.max(...waits.map((wait) => onDays(wait).end))));
  // 1 January 2024 was a Monday.
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + treated.day + index)).toLocaleDateString('en-GB', {
      weekday: 'short',
      timeZone: 'UTC',
    }),
  );
}
