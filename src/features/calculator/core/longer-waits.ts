import type { TimedRestriction } from './end-times';
import type { Messages } from '../../../content/schemas/interface';
import { longestWait, waitPlainly } from '../../../lib/durations';
import { fill } from '../../../lib/fill';

/** The source of longer waits: a link, or the reader's earlier input. */
export type SetBy = 'link' | 'reader';

/** Longer waits from the form, and errors for invalid fields. */
export interface LongerWaits {
  /** Elapsed hours by restriction id. */
  waits: Map<string, number>;
  /** Messages that say what to do, by restriction id. */
  errors: Map<string, string>;
}

const hoursPerUnit: Record<string, number> = { hours: 1, days: 24 };

/**
 * Reads the fields for longer waits. Rejects waits below the site's minimum or above the longest; a link may
 * have filled in an hour more, for a wait that is not counted. An empty field leaves the minimum unchanged.
 *
 * @param value returns a restriction's field: the number as typed, and its unit
 * @param messages what to say
 */
export function readLongerWaits(
  restrictions: readonly TimedRestriction[],
  value: (id: string) => { amount: string; unit: string },
  messages: Messages,
): LongerWaits {
  const read: LongerWaits = { waits: new Map(), errors: new Map() };
  for (const { id, hours } of restrictions) {
    const { amount, unit } = value(id);
    if (amount === '') continue;
    const asked = Math.ceil(Number(amount) * (hoursPerUnit[unit] ?? Number.NaN));
    if (!Number.isFinite(asked)) read.errors.set(id, messages.waitNotNumber);
    else if (asked < hours) {
      read.errors.set(id, fill(messages.waitTooShort, { wait: waitPlainly(hours) }));
    } else if (asked > longestWait + 1) {
      read.errors.set(id, fill(messages.waitTooLong, { longest: waitPlainly(longestWait) }));
    } else if (asked > hours) read.waits.set(id, asked);
  }
  return read;
}
