import type { ClinicContact } from '../../lib/clinic-contact';
import { endTimes } from '../calculator/core/end-times';
import { formatEnd } from '../calculator/core/format-end';
import { waitPlainly } from '../../lib/durations';

/** A wait as an e-mail names it. */
interface NamedWait {
  id: string;
  /** "Exercise" */
  activity: string;
  /** Elapsed hours, the clinic's own where it asks for a longer wait. */
  hours: number;
  /** True where the clinic asks for a longer wait. */
  own: boolean;
}

/** What the e-mail is about. */
export interface Email {
  /** Title of the page that is linked to. */
  title: string;
  link: string;
  /** True where the page is a sheet to print, with no reasons and no calendar file. */
  toPrint: boolean;
  /** The end of the treatment, where the link holds it. */
  treatedAt?: Temporal.ZonedDateTime | undefined;
  /** Every wait, where the link leads to a page that counts them: a list of some would read as all. */
  waits: readonly NamedWait[];
  /** Waits without an end that can be worked out, as sentences. */
  untilHealed: readonly string[];
  clinic?: ClinicContact | undefined;
  /** Absolute address of what says when to get help. */
  help: string;
}

/**
 * An e-mail to a patient as plain text. Where the end of the treatment is known it holds the end of
 * each wait, in the zone of the treatment, so that it helps even a patient who never opens the link.
 *
 * @param now the present moment
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

/** What the link leads to. */
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

/** A wait that the clinic made longer: the page that the link opens marks it too. */
const own = ({ hours }: NamedWait) => `our own longer wait: ${waitPlainly(hours)}`;
