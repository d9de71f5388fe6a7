/** What the calculator needs to know of a restriction: its id and its wait. */
export interface TimedRestriction {
  /** Id in `content/restrictions.yaml`. */
  id: string;
  /** Minimum wait in elapsed hours, more than 0. */
  hours: number;
}

/** When a restriction is over. */
export interface EndTime {
  id: string;
  /** The first moment at which the activity is allowed again, in the zone of the treatment. */
  end: Temporal.ZonedDateTime;
}

/**
 * When each restriction is over. Hours are elapsed hours, so the end is exactly `hours` × 3600 s after
 * the treatment, whatever the clocks do in between (`Temporal.ZonedDateTime.prototype.add` adds hours
 * in exact time).
 *
 * @param treatedAt the end of the treatment
 * @param restrictions the waits, in the order in which they are shown
 */
export function endTimes(
  treatedAt: Temporal.ZonedDateTime,
  restrictions: readonly TimedRestriction[],
): EndTime[] {
  return restrictions.map(({ id, hours }) => ({ id, end: treatedAt.add({ hours }) }));
}

/** True from the first moment at which the activity is allowed again. */
export function isOver(end: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, end.toInstant()) >= 0;
}

/** The waits that still run at a moment, the first to end first. */
export function running(ends: readonly EndTime[], now: Temporal.Instant): EndTime[] {
  return ends
    .filter(({ end }) => !isOver(end, now))
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.end, b.end));
}
