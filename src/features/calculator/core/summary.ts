import type { CalculatorWords, TextWords } from '../../../content/schemas/interface';
import type { ClinicContact } from '../../../lib/clinic-contact';
import { darkerSkinLines, type DarkerSkinWait } from '../../../lib/darker-skin';
import { activityList, waitPlainly } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { darkerSkinEnd } from './darker-skin-end';
import { isOver, momentsOf, type EndTime, type TimedRestriction } from './end-times';
import { formatEnd } from './format-end';
import { zoneInWords } from './zone-words';

/** A wait, with the site's name for it. */
export interface NamedWait extends TimedRestriction {
  activity: string;
  /** The wait of `content/restrictions.yaml`, in elapsed hours. */
  published: number;
}

/** The times of an answer as a text needs them. */
export interface AnswerTimes<Words = TextWords> {
  treatedAt: Temporal.ZonedDateTime;
  /** In display order. */
  restrictions: readonly (EndTime & { activity: string })[];
  /** What to avoid until the skin has healed, as sentences. */
  open: readonly string[];
  now: Temporal.Instant;
  words: Words;
  /** Locale of dates and times. */
  locale: string;
  /** Returns a moment in words. By default with its year only if that is not the current one. */
  format?: (moment: Temporal.ZonedDateTime) => string;
}

/** The answer as a text needs it. */
export interface SummaryAnswer extends AnswerTimes<CalculatorWords> {
  /** Absolute URL of the calculator, with the answer. */
  address: string;
  /** Absolute URL of the page on when to get help. */
  help: string;
  clinic?: ClinicContact | undefined;
  /** True if the link that the times came with may have lost a longer wait. */
  incomplete?: true | undefined;
  /** The signs that can't wait in few words, one line a card, most urgent first. */
  signs: readonly string[];
  /** Every wait, with the site's own. */
  waits: readonly NamedWait[];
  /** What is longer on darker skin than these waits. */
  darkerSkin: readonly DarkerSkinWait[];
  /** Date and id of the version of the advice. */
  advice: string;
}

/** Returns the answer as plain text, for a message or a note. */
export function writeSummary(answer: SummaryAnswer): string {
  const { address, help, signs, clinic, incomplete, advice, waits, words } = answer;
  const ofClinic = longerWaits(waits, words);
  return [
    ...timeLines(answer),
    ...darkerSkinTimes(answer),
    ...(ofClinic ? [ofClinic] : []),
    ...(incomplete ? [words.waitsMissing] : []),
    '',
    // In the order in which to call.
    ...signs,
    ...(clinic ? [whomToAsk(clinic, words)] : []),
    words.textFollow,
    fill(words.textHelp, { address: help }),
    fill(words.textAnswer, { address }),
    fill(words.textAdvice, { advice }),
  ].join('\n');
}

/** Returns what is longer on darker skin, each with its end. */
export function darkerSkinTimes({
  darkerSkin,
  treatedAt,
  now,
  words,
  locale,
}: Pick<SummaryAnswer, 'darkerSkin' | 'treatedAt' | 'now' | 'words' | 'locale'>): string[] {
  return darkerSkinLines(darkerSkin, (hours) => {
    const end = treatedAt.add({ hours });
    return fill(darkerSkinEnd(end, now, words), { time: formatEnd(end, now, locale) });
  });
}

/** Returns the end of the treatment, and every moment at which waits end. */
export function timeLines({
  treatedAt,
  restrictions,
  open,
  now,
  words,
  locale,
  format = (moment) => formatEnd(moment, now, locale),
}: AnswerTimes): string[] {
  const moments = momentsOf(restrictions).map(({ end, ids }) => {
    const named = restrictions.filter(({ id }) => ids.includes(id));
    return fill(isOver(end, now) ? words.textOver : words.textMoment, {
      time: format(end),
      activities: activityList(named.map(({ activity }) => activity)),
    });
  });
  const title = fill(isOver(treatedAt, now) ? words.textTitle : words.textTitlePlanned, {
    time: format(treatedAt),
    zone: zoneInWords(treatedAt.timeZoneId, words),
  });
  return [title, '', ...moments, ...open];
}

/** Returns an activity with what goes on after its wait: "Direct sun (then short times only)". */
export function withLimit({
  activity = '',
  limit,
}: {
  activity?: string | undefined;
  limit?: string | undefined;
}): string {
  return activity + (limit ? ` (${limit})` : '');
}

/** Returns whom to ask: "Questions? Riverside Clinic, 020 7946 0018". */
export function whomToAsk({ name, tel }: ClinicContact, words: TextWords): string {
  return [`${words.questions} ${name ?? words.clinic}`, tel].filter(Boolean).join(', ');
}

/** Returns which waits a clinic made longer, as a sentence. Returns an empty string if there is none. */
export function longerWaits(waits: readonly NamedWait[], words: TextWords): string {
  const named = waits
    .filter(({ hours, published }) => hours > published)
    .map(({ activity, hours, published }) =>
      fill(words.waitOfClinic, {
        activity,
        wait: waitPlainly(hours),
        minimum: waitPlainly(published),
      }),
    );
  return named.length > 0 ? fill(words.waitsOfClinic, { waits: activityList(named) }) : '';
}
