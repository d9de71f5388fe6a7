const hoursInDay = 24;

/**
 * The hours after midnight that still belong to the night of a session: who was treated late needs what the
 * first hours need, whatever the date.
 */
export const nightHours = 6;

/** A wait in elapsed hours. */
interface Wait {
  hours: number;
}

/** What the waits after a session do on one day, or on several that are listed together. */
export interface WaitsOnDays<T extends Wait> {
  /** Those that end on these days, with the day, the earliest first. */
  ending: (T & { endsOn: number })[];
  /** Those that still run when these days are over. */
  running: T[];
}

/**
 * Returns the day on which a wait is over, whatever the time of the session. The session's own day is 0. A
 * wait of whole days ends at the time of day at which the session ended; any other may end the day before.
 *
 * @param hours elapsed hours
 */
export function endsOnDay(hours: number): number {
  return Math.ceil(hours / hoursInDay);
}

/**
 * Returns which waits end on a day, and which go on after it.
 *
 * @param waits in display order
 * @param day counted from the session’s own day, which is 0
 * @param last the last of several days that are listed together; Infinity for all days from `day` on
 */
export function waitsOnDays<T extends Wait>(
  waits: readonly T[],
  day: number,
  last = day,
): WaitsOnDays<T> {
  return {
    ending: waits
      .map((wait) => ({ ...wait, endsOn: endsOnDay(wait.hours) }))
      .filter(({ endsOn }) => endsOn >= day && endsOn <= last)
      .sort((a, b) => a.endsOn - b.endsOn),
    running: waits.filter(({ hours }) => endsOnDay(hours) > last),
  };
}
