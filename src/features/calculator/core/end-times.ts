export interface TimedRestriction {
  /** Id in `content/restrictions.yaml`. */
  id: string;
  /** Minimum wait in elapsed hours, more than 0. */
  hours: number;
}

export interface EndTime {
  id: string;
  /** The first moment at which the activity is allowed again, in the treatment's time zone. */
  end: Temporal.ZonedDateTime;
}

/**
 * Returns the end of each restriction. Hours are elapsed hours: the end is exactly `hours` × 3600 s after
 * the treatment, even if the clocks change in between (`Temporal.ZonedDateTime.prototype.add` adds hours
 * in exact time).
 *
 * @param treatedAt the end of the treatment
 * @param restrictions the restrictions, in display order
 */
export function endTimes(
  treatedAt: Temporal.ZonedDateTime,
  restrictions: readonly TimedRestriction[],
): EndTime[] {
  return restrictions.map(({ id, hours }) => ({ id, end: treatedAt.add({ hours }) }));
}

/** Returns true from the first moment at which the activity is allowed again. */
export function isOver(end: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, end.toInstant()) >= 0;
}

/** Returns the waits that are not over, the earliest end first. */
export function running(ends: readonly EndTime[], now: Temporal.Instant): EndTime[] {
  return ends
    .filter(({ end }) => !isOver(end, now))
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.end, b.end));
}
