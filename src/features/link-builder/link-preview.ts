import type { BuilderWords } from '../../content/schemas/interface';
import { waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { formatEnd } from '../calculator/core/format-end';
import type { LinkState } from '../calculator/core/link-state';
import { whomToAsk } from '../calculator/core/summary';
import { zoneInWords } from '../calculator/core/zone-words';
import type { Treatment } from './link-form-values';

/** How long after the last wait a treatment may have ended before the builder asks about it: a slip in the month. */
const longPast = { days: 28 };

/**
 * Returns a question about a treatment that is still to come, or that ended so long ago that a patient needs no
 * link; undefined for any other.
 *
 * @param hours the longest wait
 */
export function unlikelyTime(
  { treatedAt }: Treatment,
  hours: number,
  { now, locale, words }: Pick<PreviewReader, 'now' | 'locale' | 'words'>,
): string | undefined {
  // With its year, which may be what is wrong.
  const time = formatEnd(treatedAt, Temporal.Instant.fromEpochMilliseconds(0), locale);
  if (treatedAt.epochMilliseconds > now.epochMilliseconds) return fill(words.askFuture, { time });
  const over = treatedAt.add({ hours }).add(longPast).epochMilliseconds < now.epochMilliseconds;
  return over ? fill(words.askLong, { time }) : undefined;
}

/** Who reads the preview, and when. */
export interface PreviewReader {
  /** Returns the page's name for the restriction with that id. */
  activity: (id: string) => string;
  now: Temporal.Instant;
  locale: string;
  words: BuilderWords;
}

/**
 * Returns what a patient will see, one sentence per item. Based on the link as the calculator reads it,
 * not on the form, so that the clinic sees what arrives.
 *
 * @param title title of the linked page
 * @param state the link's state, as returned by `readLink`
 * @param treatment the exact time of the link's treatment
 */
export function readBack(
  title: string,
  { waits, clinic }: LinkState,
  treatment: Treatment | undefined,
  { activity, now, locale, words }: PreviewReader,
): string[] {
  return [
    fill(words.seePage, { title }),
    ...(treatment
      ? [
          fill(words.seeTime, {
            time: formatEnd(treatment.treatedAt, now, locale),
            zone: zoneInWords(treatment.treatedAt.timeZoneId, words),
          }),
        ]
      : []),
    ...(treatment && treatment.clockChange !== 'none' ? [words.seeClocks] : []),
    ...[...waits].map(([id, hours]) =>
      fill(words.seeWait, { activity: activity(id), wait: waitPlainly(hours) }),
    ),
    ...(clinic ? [fill(words.seeClinic, { contact: whomToAsk(clinic, words) })] : []),
  ];
}
