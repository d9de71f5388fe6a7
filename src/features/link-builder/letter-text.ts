import type { BuilderWords } from '../../content/schemas/interface';
import { waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { zoneInWords } from '../calculator/core/zone-words';
import {
  afterTheWaits,
  dated,
  longerOnDarkerSkin,
  named,
  waitGroups,
  whereToGetHelp,
  type PatientText,
} from './patient-text';

/**
 * Returns paragraphs for a letter, with an empty line between them. Its dates carry the year, since a letter is
 * kept.
 *
 * @param locale BCP 47 tag of the letter's language
 */
export function writeLetter(text: PatientText, locale: string, words: BuilderWords): string {
  const { title, link, counts, waits, untilHealed } = text;
  return [
    ...(waits.length > 0
      ? [
          ...waitParagraphs(text, locale, words),
          ...untilHealed.map(sentence),
          ...longerOnDarkerSkin(text, (moment) => dated(moment, locale), words),
          ...afterTheWaits(waits, text.firstNightOnPaper, words),
        ]
      : []),
    ...whereToGetHelp(text, words),
    counts ? fill(words.letterLink, { address: link }) : `${title}\n${link}`,
  ].join('\n\n');
}

function waitParagraphs(
  { waits, treatedAt, planned }: PatientText,
  locale: string,
  words: BuilderWords,
): string[] {
  const groups = waitGroups(waits).map(({ hours, waits: alike }) => ({
    hours,
    activities: named(alike),
  }));
  if (!treatedAt) {
    return groups.map(({ hours, activities }) =>
      fill(words.letterWait, { wait: waitPlainly(hours), activities }),
    );
  }
  return [
    fill(planned ? words.letterPlanned : words.letterTreated, {
      time: dated(treatedAt, locale),
      zone: zoneInWords(treatedAt.timeZoneId, words),
    }),
    ...groups.map(({ hours, activities }) =>
      fill(words.letterUntil, { time: dated(treatedAt.add({ hours }), locale), activities }),
    ),
  ];
}

function sentence(line: string): string {
  return line.endsWith('.') ? line : `${line}.`;
}
