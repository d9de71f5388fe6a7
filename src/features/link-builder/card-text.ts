import type { BuilderWords } from '../../content/schemas/interface';
import { stillLonger } from '../../lib/darker-skin';
import { waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { formatEnd } from '../calculator/core/format-end';
import { zoneInWords } from '../calculator/core/zone-words';
import { dated, waitGroups, type BuilderWait, type PatientText } from './patient-text';

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
  const line = (hours: number, alike: readonly BuilderWait[]) => {
    const activities = alike.map(({ shortName }) => shortName).join(', ');
    return treatedAt
      ? fill(words.textMoment, {
          time: formatEnd(treatedAt.add({ hours }), treatedAt.toInstant(), locale),
          activities,
        })
      : fill(words.emailWait, { wait: waitPlainly(hours), activities });
  };
  const lines = waitGroups(waits).map((group) => line(group.hours, group.waits));
  const longer = stillLonger(text.darkerSkin, waits).map(({ hours, restrictions }) => ({
    hours,
    alike: waits.filter(({ id }) => restrictions.some((one) => one.id === id)),
  }));
  const onDarkerSkin = longer
    .filter(({ alike }) => alike.length > 0)
    .map(({ hours, alike }) =>
      fill(words.cardDarkerSkin, { wait: inSentence(line(hours, alike)) }),
    );
  const heading = treatedAt
    ? fill(words.textTitle, {
        time: dated(treatedAt, locale),
        zone: zoneInWords(treatedAt.timeZoneId, words),
      })
    : words.emailWaits;
  return {
    waits: after ? [heading, ...lines, ...onDarkerSkin, ...untilHealed] : [title],
    emergency: after ? inBrief.emergency : [],
    contact: [clinic?.name, clinic?.tel].filter(Boolean).join(', '),
    urgent: after ? inBrief.urgent : [],
  };
}

/** Returns a line as it goes on inside a sentence. */
function inSentence(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}
