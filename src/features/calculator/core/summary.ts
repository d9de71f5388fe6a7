import type { CalculatorWords } from '../../../content/schemas/interface';
import type { ClinicContact } from '../../../lib/clinic-contact';
import { activityList } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { isOver, momentsOf, type EndTime } from './end-times';
import { formatEnd } from './format-end';
import { zoneInWords } from './zone-words';

/** The answer as a text needs it. */
export interface SummaryAnswer {
  treatedAt: Temporal.ZonedDateTime;
  /** In display order. */
  restrictions: readonly (EndTime & { activity: string })[];
  /** What to avoid until the skin has healed. */
  open: readonly { activity: string; until: string }[];
  now: Temporal.Instant;
  /** Absolute URL of the calculator, with the answer. */
  address: string;
  /** Absolute URL of the page on when to get help. */
  help: string;
  clinic: ClinicContact | undefined;
  words: CalculatorWords;
  /** Locale of dates and times. */
  locale: string;
}

/** Returns the answer as plain text, for a message or a note. */
export function writeSummary(answer: SummaryAnswer): string {
  const { treatedAt, restrictions, open, now, address, help, clinic, words, locale } = answer;
  const moments = momentsOf(restrictions).map(({ end, ids }) => {
    const named = restrictions.filter(({ id }) => ids.includes(id));
    return fill(isOver(end, now) ? words.textOver : words.textMoment, {
      time: formatEnd(end, now, locale),
      activities: activityList(named.map(({ activity }) => activity)),
    });
  });
  const who = [clinic?.name ?? words.clinic, clinic?.tel].filter(Boolean).join(', ');
  return [
    fill(words.textTitle, {
      time: formatEnd(treatedAt, now, locale),
      zone: zoneInWords(treatedAt.timeZoneId, words),
    }),
    '',
    ...moments,
    ...open.map((rule) => fill(words.textOpen, rule)),
    '',
    ...(clinic ? [`${words.questions} ${who}`] : []),
    words.textFollow,
    fill(words.textHelp, { address: help }),
    fill(words.textAnswer, { address }),
  ].join('\n');
}
