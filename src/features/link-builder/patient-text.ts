import type { BuilderWords } from '../../content/schemas/interface';
import type { LinkState } from '../calculator/core/link-state';
import type { ClinicContact } from '../../lib/clinic-contact';
import { darkerSkinLines, stillLonger, type DarkerSkinWait } from '../../lib/darker-skin';
import { activityList, waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { formatEnd } from '../calculator/core/format-end';
import { longerWaits, withLimit, type NamedWait } from '../calculator/core/summary';

/** A wait, with the site's names for it. */
export interface BuilderWait extends NamedWait {
  /** `shortName` in `content/restrictions.yaml`. */
  shortName: string;
  /** What goes on after the wait: "then short times only". */
  limit?: string | undefined;
}

/** What is longer on darker skin, with how a short line about it begins. */
export interface BuilderDarkerSkin extends DarkerSkinWait {
  short: string;
}

/** What a text for one patient, or for all, says on every channel. */
export interface PatientText {
  /** Title of the linked page. */
  title: string;
  link: string;
  /** True if the page is a sheet to print, with no reasons and no calendar file. */
  toPrint: boolean;
  /** The end of the treatment, if the link contains it. */
  treatedAt?: Temporal.ZonedDateTime | undefined;
  /** True if that is still to come. */
  planned: boolean;
  /** True if the linked page counts the times. */
  counts: boolean;
  /**
   * All waits, if the linked page counts them, is for the days after, or the clinic made one longer; readers
   * would take a partial list for all of them.
   */
  waits: readonly BuilderWait[];
  /** Waits whose end cannot be calculated, as sentences. */
  untilHealed: readonly string[];
  /** What is longer on darker skin, whatever the clinic asks for. */
  darkerSkin: readonly BuilderDarkerSkin[];
  /** What matters in the first hours, and where each step is: a link that takes the waits along. */
  firstNight: string;
  /** The same with an address that can be typed. */
  firstNightOnPaper: string;
  /** The signs that can't wait, one text of several lines a card, most urgent first. */
  emergency: readonly string[];
  /** The signs for a doctor today. */
  urgent: readonly string[];
  /** The same in few words, for a card. */
  inBrief: { emergency: readonly string[]; urgent: readonly string[] };
  clinic?: ClinicContact | undefined;
  /** Absolute URL of the page on when to get help. */
  help: string;
  /** The version of the advice, as a line: "Advice 30 November 2026 · 58ba02". */
  advice: string;
}

/** Returns the state for all patients: a clinic's website or bookmark must not hold one patient's time. */
export function forEveryPatient({ waits, clinic }: LinkState): LinkState {
  return { waits, ...(clinic && { clinic }) };
}

/** Waits of the same length. */
export interface WaitGroup {
  hours: number;
  waits: BuilderWait[];
}

/** Returns the waits by their length, the shortest first. */
export function waitGroups(waits: readonly BuilderWait[]): WaitGroup[] {
  return [...new Set(waits.map(({ hours }) => hours))]
    .sort((a, b) => a - b)
    .map((hours) => ({ hours, waits: waits.filter((wait) => wait.hours === hours) }));
}

/** Returns the activities of waits as part of a sentence, each with what goes on after its wait. */
export function named(waits: readonly BuilderWait[]): string {
  return activityList(waits.map(withLimit));
}

/** Returns a line for each length of a wait: "3 days: exercise, swimming". */
export function lengthLines(waits: readonly BuilderWait[], words: BuilderWords): string[] {
  return waitGroups(waits).map((group) =>
    fill(words.emailWait, { wait: waitPlainly(group.hours), activities: named(group.waits) }),
  );
}

/** Returns which waits the clinic made longer, if any, and then what matters in the first hours. */
export function afterTheWaits(
  waits: readonly BuilderWait[],
  firstNight: string,
  words: BuilderWords,
): string[] {
  return [longerWaits(waits, words), firstNight].filter(Boolean);
}

/**
 * Returns whom to call and for what, in the order in which to call: an ambulance, a doctor, the clinic. The signs
 * stand where the text is for the days after a treatment.
 */
export function whereToGetHelp(
  { waits, emergency, urgent, clinic, help, advice }: PatientText,
  words: BuilderWords,
): string[] {
  const after = waits.length > 0;
  return [
    ...(after ? [...emergency, ...urgent, words.emailStill] : []),
    whomToCall(clinic, words),
    fill(words.textHelp, { address: help }),
    ...(after ? [advice] : []),
  ];
}

/**
 * Returns what is longer on darker skin than the text's waits, as sentences, each with its end if the treatment's
 * time is known.
 *
 * @param format returns a moment in words
 */
export function longerOnDarkerSkin(
  { darkerSkin, waits, treatedAt }: PatientText,
  format: (moment: Temporal.ZonedDateTime) => string,
  words: BuilderWords,
): string[] {
  return darkerSkinLines(stillLonger(darkerSkin, waits), (hours) =>
    treatedAt ? fill(words.darkerSkinUntil, { time: format(treatedAt.add({ hours })) }) : '',
  );
}

/**
 * Returns what is longer on darker skin than the text's waits, the shortest first, each with the short names of what
 * has to wait.
 */
export function darkerSkinGroups({
  darkerSkin,
  waits,
}: Pick<PatientText, 'darkerSkin' | 'waits'>): { skin: string; hours: number; names: string }[] {
  return stillLonger(darkerSkin, waits)
    .filter(({ restrictions }) => restrictions.length > 0)
    .sort((a, b) => a.hours - b.hours)
    .map(({ short: skin, hours, restrictions }) => ({
      skin,
      hours,
      names: shortNames(waits.filter(({ id }) => restrictions.some((one) => one.id === id))),
    }));
}

/** Returns the short names of waits: "exercise, swimming". */
export function shortNames(waits: readonly BuilderWait[]): string {
  return waits.map(({ shortName }) => shortName).join(', ');
}

/** Returns whom to call: "Questions? Call Riverside Clinic: 020 7946 0018". */
function whomToCall({ name, tel }: ClinicContact = {}, words: BuilderWords): string {
  if (name && tel) return fill(words.callBoth, { name, tel });
  if (name) return fill(words.callName, { name });
  return tel ? fill(words.callTel, { tel }) : words.callClinic;
}

/** Returns a moment with its year, for what is kept: "Friday 27 November 2026 at 15:00". */
export function dated(moment: Temporal.ZonedDateTime, locale: string): string {
  // Some browsers put a comma after the weekday, which British letters do not have.
  return formatEnd(moment, Temporal.Instant.fromEpochMilliseconds(0), locale).replace(',', '');
}
