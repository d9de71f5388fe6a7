import type { BuilderWords } from '../../content/schemas/interface';
import { endTimes } from '../calculator/core/end-times';
import { timeLines, withLimit } from '../calculator/core/summary';
import {
  afterTheWaits,
  dated,
  lengthLines,
  longerOnDarkerSkin,
  whereToGetHelp,
  type PatientText,
} from './patient-text';

/**
 * Returns a message to a patient as plain text, for an e-mail or WhatsApp. If the end of the treatment is known,
 * it lists the end of each wait in the treatment's time zone, so that it helps even a patient who never opens
 * the link. Its dates carry the year, since an e-mail is kept.
 *
 * @param now the current time
 * @param locale BCP 47 tag of the message's language
 */
export function writeMessage(
  text: PatientText,
  now: Temporal.Instant,
  locale: string,
  words: BuilderWords,
): string {
  const { link, waits } = text;
  return [
    ...(waits.length > 0 ? [...waitLines(text, now, locale, words), ''] : []),
    ...whereToGetHelp(text, words),
    '',
    lead(text, words),
    link,
  ].join('\n');
}

/** Returns the line above the link. */
function lead({ title, treatedAt, counts, toPrint }: PatientText, words: BuilderWords): string {
  if (treatedAt && counts) return toPrint ? words.emailLeaflet : words.emailTimes;
  return title.endsWith('?') ? title : `${title}:`;
}

function waitLines(
  text: PatientText,
  now: Temporal.Instant,
  locale: string,
  words: BuilderWords,
): string[] {
  const { waits, untilHealed: open, treatedAt } = text;
  const format = (moment: Temporal.ZonedDateTime) => dated(moment, locale);
  return [
    ...(treatedAt
      ? timeLines({
          treatedAt,
          restrictions: named(treatedAt, waits),
          open,
          now,
          words,
          locale,
          format,
        })
      : [words.emailWaits, ...[...lengthLines(waits, words), ...open].map((wait) => `- ${wait}`)]),
    ...longerOnDarkerSkin(text, format, words),
    ...afterTheWaits(waits, text.firstNight, words),
  ];
}

function named(treatedAt: Temporal.ZonedDateTime, waits: PatientText['waits']) {
  return endTimes(treatedAt, waits).map((end, index) => ({
    ...end,
    activity: withLimit(waits[index]!),
  }));
}
