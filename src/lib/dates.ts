const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day of a review as readers see it, such as "24 November 2026", on one line. */
export function longDate(date: Date): string {
  return format.format(date).replaceAll(' ', '\u00a0');
}
