const noBreakSpace = '\u00a0';

/** Returns a wait in whole elapsed hours as text: "1 hour", "48 hours". The space is a no-break space. */
export function waitInHours(hours: number): string {
  return `${hours}${noBreakSpace}${hours === 1 ? 'hour' : 'hours'}`;
}

/** Returns two waits in elapsed hours as a range: "2 to 5 hours". */
export function waitRange(min: number, max: number): string {
  return `${min}${noBreakSpace}to${noBreakSpace}${waitInHours(max)}`;
}

/** Returns a wait in the units that readers may have heard: hours, and also days if they are whole. */
export function waitInBoth(hours: number): string {
  return hours % 24 === 0 ? `${waitInHours(hours)} (${waitInDays(hours)})` : waitInHours(hours);
}

/**
 * Returns the sentence after a longer wait, which says that it is the clinic's and what it is longer than.
 * The wait may come from this copy of the site, from a link, or from the reader.
 *
 * @param minimum the wait of `content/restrictions.yaml` in elapsed hours
 */
export function longerThan(minimum: number): string {
  return ` Your clinic’s wait (this guide’s minimum: ${waitPlainly(minimum)}).`;
}

/** Returns a wait as readers count it: in days if they are whole, else in hours. */
export function waitPlainly(hours: number): string {
  return hours % 24 === 0 ? waitInDays(hours) : waitInHours(hours);
}

/**
 * Returns a wait in days of 24 elapsed hours as text: "2 days".
 *
 * @throws RangeError if the hours do not make whole days, because a rounded wait would be wrong
 */
export function waitInDays(hours: number): string {
  const days = hours / 24;
  if (!Number.isInteger(days)) {
    throw new RangeError(`${hours} hours are not whole days: show them as hours`);
  }
  return `${days}${noBreakSpace}${days === 1 ? 'day' : 'days'}`;
}
