const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns a moment as weekday, date and time in the reader's locale: "Friday 27 November at 3:00 pm".
 * Includes the year only if it is not the current one.
 *
 * @param locale BCP 47 tag, such as `navigator.language`
 */
export function formatEnd(
  end: Temporal.ZonedDateTime,
  now: Temporal.Instant,
  locale: string,
): string {
  const sameYear = now.toZonedDateTimeISO(end.timeZoneId).year === end.year;
  const key = `${locale} ${end.timeZoneId} ${sameYear}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
      hour: 'numeric',
      minute: '2-digit',
      timeZone: end.timeZoneId,
    });
  formats.set(key, format);
  return format.format(end.epochMilliseconds);
}
