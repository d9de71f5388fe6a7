import { longestWait } from '../../../lib/durations.ts';
import { nightHours } from '../../../lib/wait-days.ts';

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
  /** The wait, in elapsed hours, where it may be longer than can be counted. */
  hours?: number;
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
  return restrictions.map(({ id, hours }) => ({ id, hours, end: treatedAt.add({ hours }) }));
}

/** Returns true from the first moment at which the activity is allowed again. */
export function isOver(end: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return now.epochMilliseconds >= end.epochMilliseconds;
}

/** A moment at which one or more waits end. */
export interface Moment {
  end: Temporal.ZonedDateTime;
  /** Ids of the restrictions, in display order. */
  ids: string[];
}

/** Returns the moments at which waits end, the earliest first. A wait that is too long to count has none. */
export function momentsOf(ends: readonly EndTime[]): Moment[] {
  const moments = new Map<number, Moment>();
  for (const { id, end, hours } of ends) {
    if (hours! > longestWait) continue;
    const same = moments.get(end.epochMilliseconds);
    if (same) same.ids.push(id);
    else moments.set(end.epochMilliseconds, { end, ids: [id] });
  }
  return [...moments.values()].sort((a, b) => a.end.epochMilliseconds - b.end.epochMilliseconds);
}

/**
 * Returns the day after a treatment on which a moment lies, by the calendar of the treatment's zone: 0 is
 * the day of the treatment itself. Negative before it.
 */
export function dayAfter(treatedAt: Temporal.ZonedDateTime, moment: Temporal.Instant): number {
  const date = moment.toZonedDateTimeISO(treatedAt.timeZoneId).toPlainDate();
  return treatedAt.toPlainDate().until(date).days;
}

/**
 * Returns which day after a treatment it is for the reader. As `dayAfter`, but the first night is still day 0
 * after midnight, until the morning.
 */
export function daySince(treatedAt: Temporal.ZonedDateTime, now: Temporal.Instant): number {
  return dayAfter(treatedAt, now.subtract({ hours: nightHours })) && dayAfter(treatedAt, now);
}
