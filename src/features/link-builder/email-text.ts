import type { ClinicContact } from '../../lib/clinic-contact';
import { endTimes } from '../calculator/core/end-times';
import { formatEnd } from '../calculator/core/format-end';
import { waitPlainly } from '../../lib/durations';

/** A wait as an e-mail shows it. */
interface NamedWait {
  id: string;
  /** "Exercise" */
  activity: string;
  /** Elapsed hours: the clinic's own wait if that is longer. */
  hours: number;
  /** True if the clinic asks for a longer wait. */
  own: boolean;
}

export interface Email {
  /** Title of the linked page. */
  title: string;
  link: string;
  /** True if the page is a sheet to print, with no reasons and no calendar file. */
  toPrint: boolean;
  /** The end of the treatment, if the link contains it. */
  treatedAt?: Temporal.ZonedDateTime | undefined;
  /** All waits, if the linked page counts them; readers would take a partial list for all of them. */
  waits: readonly NamedWait[];
  /** Waits whose end cannot be calculated, as sentences. */
  untilHealed: readonly string[];
  clinic?: ClinicContact | undefined;
  /** Absolute URL of the advice on when to get help. */
  help: string;
}

/**
 * Returns an e-mail to a patient as plain text. If the end of the treatment is known, it lists the end of
 * each wait in the treatment's time zone, so that it helps even a patient who never opens the link.
 *
 * @param now the current time
 * @param locale BCP 47 tag of the e-mail's language
 */
export function writeEmail(email: Email, now: Temporal.Instant, locale: string): string {
  const { link, treatedAt, clinic, help } = email;
  const waits = treatedAt ? times(email, treatedAt, now, locale) : lengths(email);
  return [
    ...waits,
    lead(email),
    link,
    '',
    'When to get help:',
    help,
    '',
    `Questions? Call ${clinic?.name ?? (clinic?.tel ? 'us' : 'your clinic')}${clinic?.tel ? `: ${clinic.tel}` : ''}`,
  ].join('\n');
}

/** Returns the line above the link. */
function lead({ title, treatedAt, toPrint }: Email): string {
  if (treatedAt && toPrint) return 'A leaflet to print, with your times:';
  if (treatedAt) return 'Your times, with reasons and a calendar file:';
  return title.endsWith('?') ? title : `${title}:`;
}

function times(
  { waits, untilHealed }: Email,
  treatedAt: Temporal.ZonedDateTime,
  now: Temporal.Instant,
  locale: string,
): string[] {
  const format = (moment: Temporal.ZonedDateTime) => formatEnd(moment, now, locale);
  const ends = endTimes(treatedAt, waits);
  const zone = treatedAt.timeZoneId.replaceAll('_', ' ');
  return [
    `End of your skin needling treatment: ${format(treatedAt)} (${zone})`,
    '',
    'Wait until these times:',
    ...waits.map(
      (wait, index) =>
        `- ${wait.activity}: from ${format(ends[index]!.end)}${wait.own ? ` (${own(wait)})` : ''}`,
    ),
    ...untilHealed.map((sentence) => `- ${sentence}`),
    '',
    'If your skin still hurts or looks wrong then, call us first.',
    '',
  ];
}

function lengths({ waits, untilHealed }: Email): string[] {
  if (waits.length === 0) return [];
  return [
    'Wait this long after the end of your skin needling treatment:',
    ...waits.map((wait) => `- ${wait.activity}: ${wait.own ? own(wait) : waitPlainly(wait.hours)}`),
    ...untilHealed.map((sentence) => `- ${sentence}`),
    '',
  ];
}

/** Marks a wait that the clinic made longer, as the linked page does. */
const own = ({ hours }: NamedWait) => `our own longer wait: ${waitPlainly(hours)}`;
