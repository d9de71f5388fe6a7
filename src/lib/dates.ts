const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Returns the earliest of dates: a list is as old as its oldest entry. */
export function earliest(dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map((date) => date.getTime())));
}

/** Returns a date as readers see it, such as "24 November 2026", with no-break spaces. */
export function longDate(date: Date): string {
  return format.format(date).replaceAll(' ', '\u00a0');
}
