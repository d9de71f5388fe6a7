const noBreakSpace = '\u00a0';

/** A wait in whole elapsed hours as text: "1 hour", "48 hours". The space does not break. */
export function waitInHours(hours: number): string {
  return `${hours}${noBreakSpace}${hours === 1 ? 'hour' : 'hours'}`;
}

/** Two waits in elapsed hours as a range: "2 to 5 hours". */
export function waitRange(min: number, max: number): string {
  return `${min}${noBreakSpace}to${noBreakSpace}${waitInHours(max)}`;
}

/** A wait as readers may have been told it: in hours, and in days too where they are whole. */
export function waitInBoth(hours: number): string {
  return hours % 24 === 0 ? `${waitInHours(hours)} (${waitInDays(hours)})` : waitInHours(hours);
}

/**
 * Says whose a longer wait is, and what it is longer than: after the sentence that gives it. The clinic's,
 * whether it stands in this copy of the site, in a link, or was typed by the reader whom the clinic told.
 *
 * @param minimum the wait of `content/restrictions.yaml` in elapsed hours
 */
export function longerThan(minimum: number): string {
  return ` Your clinic’s wait (this guide’s minimum: ${waitPlainly(minimum)}).`;
}

/** A wait as readers count it: in days where they are whole, else in hours. */
export function waitPlainly(hours: number): string {
  return hours % 24 === 0 ? waitInDays(hours) : waitInHours(hours);
}

/**
 * A wait in days of 24 elapsed hours as text: "2 days".
 *
 * @throws RangeError when the hours don't make whole days, since a rounded wait would be a wrong one
 */
export function waitInDays(hours: number): string {
  const days = hours / 24;
  if (!Number.isInteger(days)) {
    throw new RangeError(`${hours} hours are not whole days: show them as hours`);
  }
  return `${days}${noBreakSpace}${days === 1 ? 'day' : 'days'}`;
}
