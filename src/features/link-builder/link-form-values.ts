import type { BuilderWords } from '../../content/schemas/interface';
import type { ClinicContact } from '../../lib/clinic-contact';
import { longestWait, waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import type { TimedRestriction } from '../calculator/core/end-times';
import type { LinkState } from '../calculator/core/link-state';
import { readLongerWaits } from '../calculator/core/longer-waits';
import { readTreatmentTime, type ClockChange } from '../calculator/core/treatment-time';
import { nameProblem, telProblem } from '../../lib/contact-problem';
import {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  findZone,
  isHelpLine,
  isPremium,
  longestName,
  readClinicName,
  readClinicTel,
  refusedInName,
  timeOfDay,
  zoneMessage,
} from './link-reader';

/** The builder's input, as it is in the fields. */
export interface LinkFormValues {
  /** ISO 8601 date; empty for no treatment time. */
  date: string;
  /** ISO 8601 time; empty for no treatment time. */
  time: string;
  zone: string;
  clinic: string;
  tel: string;
  /** Returns the clinic's longer wait: a number as typed, and its unit. */
  wait: (id: string) => { amount: string; unit: string };
}

/** The exact time of a treatment, and how the clocks changed then. */
export interface Treatment {
  treatedAt: Temporal.ZonedDateTime;
  clockChange: ClockChange;
}

/** The state for the link, or the errors by field, in the form's order. */
export type ReadTypedLink =
  | { ok: true; state: LinkState; treatment?: Treatment }
  | { ok: false; errors: Map<string, string> };

/**
 * Validates the input by the same rules as the calculator's link reader, so that the calculator accepts
 * every link that the builder makes.
 *
 * @param readsTime false for a page that counts no times: its link contains none
 * @param minimums the site's waits
 * @param now the current time
 * @param words what to say
 */
export function validateLinkForm(
  typed: LinkFormValues,
  readsTime: boolean,
  minimums: readonly TimedRestriction[],
  now: Temporal.Instant,
  words: BuilderWords,
): ReadTypedLink {
  const errors = new Map<string, string>();
  const state: LinkState = { waits: new Map() };
  let treatment: Treatment | undefined;
  if (readsTime) treatment = readTreatment(typed, now, errors, state, words);
  const longer = readLongerWaits(minimums, typed.wait, words);
  state.waits = longer.waits;
  for (const [id, hours] of longer.waits) {
    // A page could not count it, and would say so.
    if (hours <= longestWait) continue;
    errors.set(`wait-${id}`, fill(words.waitTooLong, { longest: waitPlainly(longestWait) }));
  }
  for (const [id, message] of longer.errors) errors.set(`wait-${id}`, message);
  const clinic = readContact(typed, errors, words);
  if (clinic) state.clinic = clinic;
  if (errors.size > 0) return { ok: false, errors };
  return treatment ? { ok: true, state, treatment } : { ok: true, state };
}

function readContact(
  typed: LinkFormValues,
  errors: Map<string, string>,
  words: BuilderWords,
): ClinicContact | undefined {
  const name = readClinicName(typed.clinic);
  const tel = readClinicTel(typed.tel);
  if (!name && typed.clinic.trim()) {
    errors.set(
      'clinic',
      nameProblem(cleanClinicName(typed.clinic), words, longestName, deceptive, refusedInName),
    );
  }
  if (!tel && typed.tel.trim())
    errors.set('tel', telProblem(cleanClinicTel(typed.tel), words, isHelpLine, isPremium));
  return name || tel ? { ...(name && { name }), ...(tel && { tel }) } : undefined;
}

/**
 * Writes the time into the state, or adds an error for each of its fields. Both fields empty is no error.
 */
function readTreatment(
  { date, time, zone }: LinkFormValues,
  now: Temporal.Instant,
  errors: Map<string, string>,
  state: LinkState,
  words: BuilderWords,
): Treatment | undefined {
  if (!date && !time) return undefined;
  const typed = {
    // Temporal accepts more date formats than a link.
    date: !date || /^\d{4,}-\d{2}-\d{2}$/.test(date) ? date : 'invalid',
    time: !time || timeOfDay.test(time) ? time : 'invalid',
    zone: findZone(zone) ?? '',
    zoneMessage: zoneMessage(zone, words),
  };
  const read = readTreatmentTime(typed, now, words);
  if (!read.ok) {
    const missing = { date: words.dateToo, time: words.timeToo };
    for (const { field, message } of read.errors) {
      errors.set(field, typed[field] === '' && field !== 'zone' ? missing[field] : message);
    }
    return undefined;
  }
  state.treated = `${typed.date}T${typed.time}`;
  state.zone = typed.zone;
  return { treatedAt: read.treatedAt, clockChange: read.clockChange };
}
