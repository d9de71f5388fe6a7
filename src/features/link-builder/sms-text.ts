import type { BuilderWords } from '../../content/schemas/interface';
import type { ClinicContact } from '../../lib/clinic-contact';
import { activityList, waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { plainForSms, smsSize, type SmsSize } from '../../lib/sms';
import { waitGroups, type BuilderWait, type PatientText } from './patient-text';

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
}

/** How many of the waits' names stand in every text, so that no wait reads as if it were the only one. */
const fewestNames = 3;

/**
 * Returns the fullest text that fits into so many parts, or the shortest one if none does. It always says how
 * long to wait, that there is more than one wait, and where the times and the way to help are. First it gives up
 * the clinic's name, then the names of some waits, then all waits but the longest, and the number last. An SMS has
 * no room for the signs that need help; the linked page shows the way to them first.
 *
 * @param parts how many messages it should take
 */
export function writeSms(message: PatientText, parts: number, words: BuilderWords): SmsText {
  const { name, tel } = message.clinic ?? {};
  const contacts: ClinicContact[] = [
    ...(name ? [{ name, ...(tel && { tel }) }] : []),
    tel ? { tel } : {},
  ];
  const all = allWaits(message, words);
  const [some, alike] = someWaits(message, words);
  const candidates = [
    ...contacts.map((contact) => ({ contact, waits: all })),
    ...[some, alike].flatMap((sentences) =>
      contacts.flatMap((contact) => sentences.map((waits) => ({ contact, waits }))),
    ),
    { contact: {}, waits: alike.at(-1) ?? all },
  ].map(({ contact, waits }: { contact: ClinicContact; waits: string }) => {
    const text = compose(message, waits, contact, words);
    return { text, size: smsSize(text), contact };
  });
  const { text, size, contact } =
    candidates.find((candidate) => candidate.size.parts <= parts) ?? candidates.at(-1)!;
  const telLeftOut = tel !== undefined && !contact.tel;
  if (!name || contact.name) return { text, size, telLeftOut };
  const { unusual, perPart } = smsSize(plainForSms(name));
  return { text, size, telLeftOut, nameLeftOut: unusual ? { unusual, perPart } : 'room' };
}

function compose(
  { link }: PatientText,
  waits: string,
  { name, tel }: ClinicContact,
  words: BuilderWords,
): string {
  const contact = [name, tel].filter(Boolean).join(', ');
  return plainForSms(
    [
      waits,
      // Help comes first: for what can't wait, the page has the numbers to call.
      fill(words.smsLink, { address: link }),
      ...(contact ? [fill(words.smsCall, { contact })] : []),
    ].join('\n'),
  );
}

/** Returns the sentence with every wait, or the page's title if it has none. */
function allWaits({ title, waits }: PatientText, words: BuilderWords): string {
  if (waits.length === 0) return title;
  const groups = waitGroups(waits).map(({ hours, waits: alike }) =>
    fill(words.emailWait, {
      wait: waitPlainly(hours),
      activities: alike.map(({ shortName }) => shortName).join(', '),
    }),
  );
  return fill(words.smsWaits, { waits: groups.join('; ') });
}

/**
 * Returns sentences with some of the names, most of them first: those that give every length of a wait, and those
 * that give the longest for all. So nobody reads a shorter wait for what needs a longer one.
 */
function someWaits(
  { waits }: PatientText,
  words: BuilderWords,
): [everyLength: string[], longest: string[]] {
  const [shortest, ...longer] = waitGroups(waits);
  if (!shortest) return [[], []];
  const short = ({ shortName }: BuilderWait) => shortName;
  const told = longer.map((group) => {
    const activities = activityList(group.waits.map(short));
    return fill(words.smsLonger, { wait: waitPlainly(group.hours), activities });
  });
  const fewer = (hours: number, of: readonly BuilderWait[], more: readonly string[]) =>
    of.flatMap((_, left) => {
      const shown = of.slice(0, -left - 1).map(short);
      if (shown.length < fewestNames) return [];
      const activities = activityList(shown);
      return [[fill(words.smsSome, { wait: waitPlainly(hours), activities }), ...more].join(' ')];
    });
  const longest = (longer.at(-1) ?? shortest).hours;
  return [fewer(shortest.hours, shortest.waits, told), fewer(longest, waits, [])];
}
