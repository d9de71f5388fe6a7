import { activityList, waitPlainly } from '../lib/durations';

/** A wait and its activity. */
export interface ActivityWait {
  /** "Swimming" */
  activity: string;
  /** Elapsed hours. */
  hours: number;
}

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * Returns waits that differ as one phrase that names each activity: "3 days (direct sun) or 5 days
 * (exercise, swimming)". A single number would be too short for one of them, or contradict the list
 * beside it. The waits are in days, which readers count by, if the hours make whole days.
 */
export function namedWaits(waits: readonly ActivityWait[]): string {
  const byHours = Map.groupBy(waits, ({ hours }) => hours);
  return or.format(
    [...byHours].map(
      ([hours, alike]) =>
        `${waitPlainly(hours)} (${activityList(alike.map(({ activity }) => activity))})`,
    ),
  );
}
