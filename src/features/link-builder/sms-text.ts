import type { BuilderWords } from '../../content/schemas/interface';
import type { ClinicContact } from '../../lib/clinic-contact';
import { activityList, waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { plainForSms, smsSize, type SmsSize } from '../../lib/sms';
import {
  darkerSkinGroups,
  shortNames,
  waitGroups,
  type BuilderWait,
  type PatientText,
} from './patient-text';

/** An SMS, and what to tell the clinic of it. */
export interface SmsText {
  text: string;
  size: SmsSize;
  /**
   * Why the clinic's name is left out: it has a sign that the SMS alphabet lacks, or it would take a part more.
   */
  nameLeftOut?: { unusual: string; perPart: number } | 'room';
  /** True if the clinic's number has no room. */
  telLeftOut: boolean;
  /** True if the title of a page that counts no times has no room. */
  titleLeftOut: boolean;
  /** True if there is no room for how long to wait. */
  lengthsLeftOut: boolean;
}

/** How many of the waits' names stand in every text, so that no wait reads as if it were the only one. */
const fewestNames = 3;

/**
 * Returns the fullest text that fits into so many parts, or, if none does, into as few as any. A length in it is true of
 * each name behind it; where not all lengths have room it gives none, since the longest alone would be untrue of most.
 * It always says that there is more than one wait, and where the times and the way to help are. Of a page that counts
 * no times, it gives up the title first, then the clinic's name, then the names of some waits, then the lengths, and
 * the number last. An SMS has no room for the signs that need help; the linked page shows the way to them first.
 *
 * @param parts how many messages it should take
 */
export function writeSms(message: PatientText, parts: number, words: BuilderWords): SmsText {
  const { counts, waits, title, clinic: { name, tel } = {} } = message;
  const contacts: ClinicContact[] = [
    ...(name ? [{ name, ...(tel && { tel }) }] : []),
    tel ? { tel } : {},
  ];
  const titles = waits.length === 0 ? [title] : counts ? [''] : [title, ''];
  const { full, some, none } = waitSentences(message, words);
  const leading = (lengthsLeftOut: boolean) => {
    if (!counts) return words.smsMore;
    return lengthsLeftOut ? words.smsHowLong : words.smsLink;
  };
  const candidates = [
    ...full.flatMap((sentence) => contacts.map((contact) => ({ contact, sentence }))),
    ...[some, none].flatMap((sentences) =>
      contacts.flatMap((contact) => sentences.map((sentence) => ({ contact, sentence }))),
    ),
    { contact: {}, sentence: none.at(-1) ?? full.at(-1)! },
  ]
    .flatMap((one) => titles.map((shown) => ({ ...one, shown })))
    .map(({ contact, sentence, shown }) => {
      const lengthsLeftOut = none.includes(sentence);
      const link = fill(leading(lengthsLeftOut), { address: message.link });
      const text = compose([sentence, shown, link], contact, words);
      return {
        text,
        size: smsSize(text),
        contact,
        lengthsLeftOut,
        titleLeftOut: shown !== titles[0],
      };
    });
  // Where none fits, all that the shortest one has room for beside it.
  const fewest = Math.max(parts, Math.min(...candidates.map(({ size }) => size.parts)));
  const { contact, ...sms } = candidates.find(({ size }) => size.parts <= fewest)!;
  const told = { ...sms, telLeftOut: tel !== undefined && !contact.tel };
  if (!name || contact.name) return told;
  const { unusual, perPart } = smsSize(plainForSms(name));
  return { ...told, nameLeftOut: unusual ? { unusual, perPart } : 'room' };
}

/** Help comes before the clinic: for what can't wait, the linked page has the numbers to call. */
function compose(
  lines: readonly string[],
  { name, tel }: ClinicContact,
  words: BuilderWords,
): string {
  const contact = [name, tel].filter(Boolean).join(', ');
  return plainForSms(
    [...lines.filter(Boolean), ...(contact ? [fill(words.smsCall, { contact })] : [])].join('\n'),
  );
}

/**
 * Returns what to wait for, the fullest first: with every wait and every name, with every length of a wait and some
 * names of the shortest, and with some names and no length. Lengths come with what is longer on darker skin. Without
 * waits, the first is empty.
 */
function waitSentences(
  message: PatientText,
  words: BuilderWords,
): Record<'full' | 'some' | 'none', string[]> {
  const { waits } = message;
  const groups = waitGroups(waits);
  const [shortest, ...longer] = groups;
  if (!shortest) return { full: [''], some: [], none: [] };
  const lengths = groups.map(({ hours, waits: alike }) =>
    fill(words.emailWait, { wait: waitPlainly(hours), activities: shortNames(alike) }),
  );
  const all = fill(words.smsWaits, { waits: lengths.join('; ') });
  const darker = darkerSkinGroups(message);
  const inFull = darker.map(
    ({ skin, hours, names }) =>
      `${fill(words.darkerSkinWait, { skin, wait: waitPlainly(hours), activities: names })}.`,
  );
  const inShort = darker.length > 0 ? [words.smsDarkerSkin] : [];
  const told = longer.map(({ hours, waits: alike }) =>
    fill(words.smsLonger, {
      wait: waitPlainly(hours),
      activities: activityList(alike.map(({ shortName }) => shortName)),
    }),
  );
  return {
    full: [...new Set([inFull, inShort].map((darkest) => [all, ...darkest].join(' ')))],
    some: fewer(shortest.waits, words.smsSome, waitPlainly(shortest.hours)).map((some) =>
      [some, ...told, ...inShort].join(' '),
    ),
    none: fewer(waits, words.smsNone),
  };
}

/** Returns a sentence with all names but the last, then with fewer and fewer. */
function fewer(of: readonly BuilderWait[], sentence: string, wait = ''): string[] {
  return of.flatMap((_, left) => {
    const shown = of.slice(0, -left - 1).map(({ shortName }) => shortName);
    if (shown.length < fewestNames) return [];
    return [fill(sentence, { wait, activities: activityList(shown) })];
  });
}
