import type { TimedRestriction } from './end-times';
import { waitInHours } from '../../../lib/durations';

/** The longest wait that a link or a reader may set, in elapsed hours: 90 days. */
export const longestWait = 90 * 24;

/** Where longer waits come from: a link, or what the reader filled in before. */
export type SetBy = 'link' | 'reader';

/** Longer waits as the form holds them, and what is wrong with the rest. */
export interface LongerWaits {
  /** Elapsed hours by restriction id. */
  waits: Map<string, number>;
  /** What to do, by restriction id. */
  errors: Map<string, string>;
}

const hoursPerUnit: Record<string, number> = { hours: 1, days: 24 };

/**
 * Reads the fields in which a reader can make waits longer. Never below the site's minimum, never
 * above 90 days; an empty field leaves the minimum as it is.
 *
 * @param value the field of a restriction: a number as it was typed, and its unit
 */
export function readLongerWaits(
  restrictions: readonly TimedRestriction[],
  value: (id: string) => { amount: string; unit: string },
): LongerWaits {
  const read: LongerWaits = { waits: new Map(), errors: new Map() };
  for (const { id, hours } of restrictions) {
    const { amount, unit } = value(id);
    if (amount === '') continue;
    const asked = Math.ceil(Number(amount) * (hoursPerUnit[unit] ?? Number.NaN));
    if (!Number.isFinite(asked)) read.errors.set(id, 'Enter a number, such as 4.');
    else if (asked < hours) {
      read.errors.set(
        id,
        `The shortest wait is ${waitInHours(hours)}. It can only be made longer.`,
      );
    } else if (asked > longestWait) {
      read.errors.set(id, 'Enter 90 days or less. If it is longer, check that it is right.');
    } else if (asked > hours) read.waits.set(id, asked);
  }
  return read;
}
