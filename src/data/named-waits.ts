import { waitPlainly } from '../lib/durations';

/** A wait and what it is for. */
export interface ActivityWait {
  /** "Swimming" */
  activity: string;
  /** Elapsed hours. */
  hours: number;
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * Waits that differ, in one phrase that names what each is for: "3 days (direct sun) or 5 days (exercise and
 * swimming)". One number for all of them would be too short for one, or contradict the list beside it. In
 * days, which readers count by, where the hours make whole ones.
 */
export function namedWaits(waits: readonly ActivityWait[]): string {
  const byHours = Map.groupBy(waits, ({ hours }) => hours);
  return or.format(
    [...byHours].map(
      ([hours, alike]) =>
        `${waitPlainly(hours)} (${and.format(alike.map(({ activity }) => inSentence(activity)))})`,
    ),
  );
}

/** As it stands inside a sentence: "Direct sun" → "direct sun". */
const inSentence = (activity: string) => activity.charAt(0).toLowerCase() + activity.slice(1);
