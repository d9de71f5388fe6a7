const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Returns a date as readers see it, such as "24 November 2026", with no-break spaces. */
export function longDate(date: Date): string {
  return format.format(date).replaceAll(' ', '\u00a0');
}
