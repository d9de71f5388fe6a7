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
}

/** How many of the waits' names stand in every text, so that no wait reads as if it were the only one. */
const fewestNames = 3;

/**
 * Returns the fullest text that fits into so many parts, or the shortest one if none does. It always says how
 * long to wait, on brown and black skin too, that there is more than one wait, and where the times and the way to
 * help are. Of a page that counts no times, it gives up the title first, then the clinic's name, then the names of
 * some waits, then all waits but the longest, and the number last. An SMS has no room for the signs that need help;
 * the linked page shows the way to them first.
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
  const { full, some, each, longest } = waitSentences(message, words);
  const candidates = [
    ...full.flatMap((sentence) => contacts.map((contact) => ({ contact, sentence }))),
    ...[some, each, longest].flatMap((sentences) =>
      contacts.flatMap((contact) => sentences.map((sentence) => ({ contact, sentence }))),
    ),
    { contact: {}, sentence: longest.at(-1) ?? full.at(-1)! },
  ]
    .flatMap((one) => titles.map((shown) => ({ ...one, shown })))
    .map(({ contact, sentence, shown }) => {
      const text = compose(message, [sentence, shown], contact, words);
      return { text, size: smsSize(text), contact, titleLeftOut: shown !== titles[0] };
    });
  const { contact, ...sms } =
    candidates.find((candidate) => candidate.size.parts <= parts) ?? candidates.at(-1)!;
  const told = { ...sms, telLeftOut: tel !== undefined && !contact.tel };
  if (!name || contact.name) return told;
  const { unusual, perPart } = smsSize(plainForSms(name));
  return { ...told, nameLeftOut: unusual ? { unusual, perPart } : 'room' };
}

function compose(
  { link, counts }: PatientText,
  lines: readonly string[],
  { name, tel }: ClinicContact,
  words: BuilderWords,
): string {
  const contact = [name, tel].filter(Boolean).join(', ');
  return plainForSms(
    [
      ...lines.filter(Boolean),
      // Help comes first: for what can't wait, the page has the numbers to call.
      fill(counts ? words.smsLink : words.smsMore, { address: link }),
      ...(contact ? [fill(words.smsCall, { contact })] : []),
    ].join('\n'),
  );
}

/**
 * Returns what to wait for, the fullest first: with every wait and every name, with every length of a wait and some
 * names, with the longest wait and that on darker skin, and with the longest of both. So nobody reads a shorter wait
 * for what needs a longer one, whatever their skin. Without waits, the first is empty.
 */
function waitSentences(
  message: PatientText,
  words: BuilderWords,
): Record<'full' | 'some' | 'each' | 'longest', string[]> {
  const { waits } = message;
  const groups = waitGroups(waits);
  const [shortest, ...longer] = groups;
  if (!shortest) return { full: [''], some: [], each: [], longest: [] };
  const lengths = groups.map(({ hours, waits: alike }) =>
    fill(words.emailWait, { wait: waitPlainly(hours), activities: shortNames(alike) }),
  );
  const all = fill(words.smsWaits, { waits: lengths.join('; ') });
  const darker = darkerSkinGroups(message);
  const longest = groups.at(-1)!.hours;
  const onDarkerSkin = darker.at(-1)?.hours ?? 0;
  const inFull = darker.map(
    ({ skin, hours, names }) =>
      `${fill(words.darkerSkinWait, { skin, wait: waitPlainly(hours), activities: names })}.`,
  );
  const inShort = onDarkerSkin
    ? [fill(words.smsDarkerSkin, { wait: waitPlainly(onDarkerSkin) })]
    : [];
  const told = longer.map(({ hours, waits: alike }) =>
    fill(words.smsLonger, {
      wait: waitPlainly(hours),
      activities: activityList(alike.map(({ shortName }) => shortName)),
    }),
  );
  const one = longer.length === 0 && !onDarkerSkin;
  return {
    full: [...new Set([inFull, inShort].map((darkest) => [all, ...darkest].join(' ')))],
    some: fewer(shortest.waits, words.smsSome, shortest.hours).map((some) =>
      [some, ...told, ...inShort].join(' '),
    ),
    each: onDarkerSkin > longest ? fewer(waits, words.smsUpToEach, longest, onDarkerSkin) : [],
    longest: fewer(waits, one ? words.smsSome : words.smsUpTo, Math.max(longest, onDarkerSkin)),
  };
}

/** Returns a sentence with all names but the last, then with fewer and fewer. */
function fewer(
  of: readonly BuilderWait[],
  sentence: string,
  hours: number,
  onDarkerSkin = hours,
): string[] {
  const [wait, darker] = [waitPlainly(hours), waitPlainly(onDarkerSkin)];
  return of.flatMap((_, left) => {
    const shown = of.slice(0, -left - 1).map(({ shortName }) => shortName);
    if (shown.length < fewestNames) return [];
    return [fill(sentence, { wait, darker, activities: activityList(shown) })];
  });
}
