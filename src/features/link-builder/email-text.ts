import type { BuilderWords } from '../../content/schemas/interface';
import type { ClinicContact } from '../../lib/clinic-contact';
import { waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { endTimes } from '../calculator/core/end-times';
import { longerWaits, timeLines, type NamedWait } from '../calculator/core/summary';

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
  /** Absolute URL of the page on when to get help. */
  help: string;
}

/**
 * Returns an e-mail to a patient as plain text. If the end of the treatment is known, it lists the end of
 * each wait in the treatment's time zone, so that it helps even a patient who never opens the link.
 *
 * @param now the current time
 * @param locale BCP 47 tag of the e-mail's language
 */
export function writeEmail(
  email: Email,
  now: Temporal.Instant,
  locale: string,
  words: BuilderWords,
): string {
  const { link, treatedAt, clinic, help } = email;
  return [
    ...(treatedAt ? times(email, treatedAt, now, locale, words) : lengths(email, words)),
    lead(email, words),
    link,
    '',
    fill(words.textHelp, { address: help }),
    '',
    whomToCall(clinic, words),
  ].join('\n');
}

/** Returns the line above the link. */
function lead({ title, treatedAt, toPrint }: Email, words: BuilderWords): string {
  if (treatedAt) return toPrint ? words.emailLeaflet : words.emailTimes;
  return title.endsWith('?') ? title : `${title}:`;
}

function times(
  { waits, untilHealed: open }: Email,
  treatedAt: Temporal.ZonedDateTime,
  now: Temporal.Instant,
  locale: string,
  words: BuilderWords,
): string[] {
  const restrictions = endTimes(treatedAt, waits).map((end, index) => ({
    ...end,
    activity: waits[index]!.activity,
  }));
  return [
    ...timeLines({ treatedAt, restrictions, open, now, words, locale }),
    '',
    ...own(waits, words),
    words.emailStill,
    '',
  ];
}

function lengths({ waits, untilHealed }: Email, words: BuilderWords): string[] {
  if (waits.length === 0) return [];
  const timed = waits.map(({ activity, hours }) =>
    fill(words.emailWait, { activity, wait: waitPlainly(hours) }),
  );
  return [
    words.emailWaits,
    ...[...timed, ...untilHealed].map((wait) => `- ${wait}`),
    '',
    ...own(waits, words).flatMap((sentence) => [sentence, '']),
  ];
}

function own(waits: readonly NamedWait[], words: BuilderWords): string[] {
  const sentence = longerWaits(waits, words);
  return sentence ? [sentence] : [];
}

function whomToCall({ name, tel }: ClinicContact = {}, words: BuilderWords): string {
  if (name && tel) return fill(words.callBoth, { name, tel });
  if (name) return fill(words.callName, { name });
  return tel ? fill(words.callTel, { tel }) : words.callClinic;
}
