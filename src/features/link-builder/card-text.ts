import type { BuilderWords } from '../../content/schemas/interface';
import { waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { formatEnd } from '../calculator/core/format-end';
import { withLimit } from '../calculator/core/summary';
import { zoneInWords } from '../calculator/core/zone-words';
import {
  darkerSkinGroups,
  dated,
  shortNames,
  waitGroups,
  type BuilderWait,
  type PatientText,
} from './patient-text';

/** The lines of a card of the size of a playing card: on one side the waits, on the other whom to call. */
export interface CardText {
  /** The first is their heading. */
  waits: string[];
  emergency: readonly string[];
  /** What is for a doctor, and where all signs are. */
  urgent: readonly string[];
  /** The clinic's name and number. */
  contact: string;
}

/** Up to this many moments, a card of two sides of A7 has room for what goes on after a wait. */
const roomyMoments = 4;

/**
 * Returns the lines of a card to print. It carries the year once, since a card is kept. It is the clinic's own
 * card, so it does not mark the clinic's own waits.
 *
 * @param locale BCP 47 tag of the card's language
 */
export function writeCard(text: PatientText, locale: string, words: BuilderWords): CardText {
  const { title, treatedAt, planned, counts, untilHealed, clinic, inBrief, waits } = text;
  const until = (hours: number) =>
    treatedAt && formatEnd(treatedAt.add({ hours }), treatedAt.toInstant(), locale);
  const groups = waitGroups(waits);
  const named = groups.length > roomyMoments ? shortNames : shortNamesWithLimits;
  const lines = groups.map(({ hours, waits: alike }) => {
    const activities = named(alike);
    const time = until(hours);
    return time
      ? fill(words.textMoment, { time, activities })
      : fill(words.emailWait, { wait: waitPlainly(hours), activities });
  });
  const darker = darkerSkinGroups(text).map(({ skin, hours, names: activities }) => {
    const time = until(hours);
    return time
      ? fill(words.darkerSkinTill, { skin, time, activities })
      : fill(words.darkerSkinWait, { skin, wait: waitPlainly(hours), activities });
  });
  const heading = treatedAt
    ? fill(planned ? words.textTitlePlanned : words.textTitle, {
        time: dated(treatedAt, locale),
        zone: zoneInWords(treatedAt.timeZoneId, words),
      })
    : words.emailWaits;
  // A number that wraps is hard to dial.
  const tel = clinic?.tel?.replaceAll(' ', '\u00a0');
  const contact = [clinic?.name, tel].filter(Boolean).join(', ');
  if (waits.length === 0) {
    return { waits: [title, contact].filter(Boolean), emergency: [], urgent: [], contact: '' };
  }
  return {
    waits: [...(counts ? [] : [title]), heading, ...lines, ...darker, ...untilHealed],
    emergency: inBrief.emergency,
    urgent: [...inBrief.urgent, fill(words.textHelp, { address: text.help })],
    contact,
  };
}

/** Returns the short names of waits, each with what goes on after its wait. */
function shortNamesWithLimits(waits: readonly BuilderWait[]): string {
  return waits.map(({ shortName, limit }) => withLimit({ activity: shortName, limit })).join(', ');
}
