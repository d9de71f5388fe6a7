/** Language of the texts. Numbers with units and lists follow its grammar. */
const language = 'en-GB';
const noBreakSpace = '\u00a0';

/** Made when first used: each takes milliseconds on a phone, and the calculator's form needs none. */
const units = new Map<string, Intl.NumberFormat>();
let list: Intl.ListFormat | undefined;

/**
 * Returns a number with its unit, in the plural of the language: "1 hour", "48 hours". Its spaces are
 * no-break spaces.
 */
export function amount(count: number, unit: 'day' | 'hour' | 'minute'): string {
  const format =
    units.get(unit) ??
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  units.set(unit, format);
  return format.format(count).replaceAll(' ', noBreakSpace);
}

/** Longest wait that is counted, in elapsed hours: a year, so that no clinic’s wait is cut. */
export const longestWait = 365 * 24;

/** Returns a wait in whole elapsed hours as text: "48 hours", and of one that is not counted "more than 365 days". */
export function waitInHours(hours: number): string {
  if (hours > longestWait) return `more than ${waitPlainly(longestWait)}`;
  return amount(hours, 'hour');
}

/** Up to this wait, in elapsed hours, a range counts in hours; a longer one would be hard to picture. */
const longestInHours = 3 * 24;

/**
 * Returns two waits in elapsed hours as a range, with its unit once where it is the same: "2 to 5 hours", "1 to
 * 6 days", "12 hours to 10 days".
 */
export function waitRange(min: number, max: number): string {
  const inDays = max > longestInHours && max % 24 === 0;
  const longest = inDays ? waitInDays(max) : waitInHours(max);
  const shortest = inDays && min % 24 > 0 ? waitInHours(min) : String(inDays ? min / 24 : min);
  return `${shortest}${noBreakSpace}to${noBreakSpace}${longest}`;
}

/** Returns a wait in the units that readers may have heard: hours, and also days if they are whole. */
export function waitInBoth(hours: number): string {
  const wait = waitInHours(hours);
  return hours % 24 === 0 ? `${wait} (${waitPlainly(hours)})` : wait;
}

/** Returns a wait as readers count it: in days if they are whole, else in hours. */
export function waitPlainly(hours: number): string {
  return hours % 24 === 0 ? amount(hours / 24, 'day') : waitInHours(hours);
}

/**
 * Returns a wait in days of 24 elapsed hours as text: "2 days".
 *
 * @throws RangeError if the hours do not make whole days, because a rounded wait would be wrong
 */
export function waitInDays(hours: number): string {
  const days = hours / 24;
  if (!Number.isInteger(days)) {
    throw new RangeError(`${hours} hours are not whole days: show them as hours`);
  }
  return amount(days, 'day');
}

/** Returns activities as part of a sentence: "exercise, swimming, direct sun". */
export function activityList(activities: readonly string[]): string {
  list ??= new Intl.ListFormat(language, { type: 'unit' });
  return list.format(activities.map(inSentence));
}

/** Lower-cases the first letter of an activity for use inside a sentence: "Direct sun" → "direct sun". */
function inSentence(activity: string): string {
  return activity.charAt(0).toLowerCase() + activity.slice(1);
}

/** Upper-cases the first letter, where a phrase begins a line: "until your skin has healed". */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
