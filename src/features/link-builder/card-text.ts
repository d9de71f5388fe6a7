import type { BuilderWords } from '../../content/schemas/interface';
import { waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { formatEnd } from '../calculator/core/format-end';
import { zoneInWords } from '../calculator/core/zone-words';
import { dated, waitGroups, type PatientText } from './patient-text';

/** The lines of a card of the size of a playing card: the waits by their short names, then whom to call. */
export interface CardText {
  waits: string[];
  emergency: readonly string[];
  /** The clinic's name and number. */
  contact: string;
  urgent: readonly string[];
}

/**
 * Returns the lines of a card to print. It carries the year once, since a card is kept. It is the clinic's own
 * card, so it does not mark the clinic's own waits.
 *
 * @param locale BCP 47 tag of the card's language
 */
export function writeCard(text: PatientText, locale: string, words: BuilderWords): CardText {
  const { title, treatedAt, untilHealed, clinic, inBrief } = text;
  // A card has no room for both the page’s title and the waits, which stand in the link.
  const waits = text.counts ? text.waits : [];
  const after = waits.length > 0;
  const lines = waitGroups(waits).map(({ hours, waits: alike }) => {
    const activities = alike.map(({ shortName }) => shortName).join(', ');
    return treatedAt
      ? fill(words.textMoment, {
          time: formatEnd(treatedAt.add({ hours }), treatedAt.toInstant(), locale),
          activities,
        })
      : fill(words.emailWait, { wait: waitPlainly(hours), activities });
  });
  const heading = treatedAt
    ? fill(words.textTitle, {
        time: dated(treatedAt, locale),
        zone: zoneInWords(treatedAt.timeZoneId, words),
      })
    : words.emailWaits;
  return {
    waits: after ? [heading, ...lines, ...untilHealed] : [title],
    emergency: after ? inBrief.emergency : [],
    contact: [clinic?.name, clinic?.tel].filter(Boolean).join(', '),
    urgent: after ? inBrief.urgent : [],
  };
}
