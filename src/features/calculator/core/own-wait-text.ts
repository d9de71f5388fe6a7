import type { OwnWaitWords } from '../../../content/schemas/interface';
import {
  activityList,
  amount,
  longestWait,
  waitInBoth,
  waitInHours,
  waitPlainly,
} from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { waitInText } from '../../../lib/wait-in-text';
import type { NamedWait } from './summary';

/** A wait as a link leaves it: the longer one of the page’s and the link’s. */
export interface LinkedWait extends NamedWait {
  /** The wait that the page gives by itself, in elapsed hours. */
  shown: number;
  /** True if the link asks for it; else a longer one is from the link’s version of the advice. */
  ofClinic: boolean;
}

/**
 * How a page writes a wait: in a sentence that any wait fits, in days there, in one about what this guide asks
 * for, as an activity whose wait ends that day, as a label, as a large number, beside its drawing, or as an activity whose example
 * fits this guide's wait alone.
 */
export type WaitForm = 'text' | 'days' | 'beside' | 'ends' | 'short' | 'key' | 'drawn' | 'example';

/** Where a wait stands. */
export interface WaitPlace {
  /** What the page says by itself. */
  first: string;
  form: WaitForm;
  /** True inside brackets, which can hold no others. */
  inBrackets: boolean;
  /** True if the same wait follows at once, in days. */
  followed: boolean;
}

/** Returns true if the clinic's wait is longer than the one that the page gives by itself. */
export function isOwn({ hours, shown, ofClinic }: LinkedWait): boolean {
  return ofClinic && hours > shown;
}

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Returns what a page says of its waits with a link: every wait is the longer one, and a clinic’s says whose it
 * is. A text without a longer wait stays as it is.
 *
 * @param waits those of the text, in its order
 */
export function ownWaitText(
  { first, form, inBrackets, followed }: WaitPlace,
  waits: readonly LinkedWait[],
  words: OwnWaitWords,
): string {
  const longer = waits.filter(({ hours, shown }) => hours > shown);
  const own = longer.filter(isOwn);
  const then = longer.filter(({ ofClinic }) => !ofClinic);
  const [one] = longer;
  if (!one) return first;
  // These hold one wait, and say next to it whose it is.
  if (form === 'key') return waitInText(one.hours);
  if (form === 'short') {
    const wait = waitInBoth(one.hours);
    return own.length > 0 ? fill(words.ownShort, { wait }) : wait;
  }
  let text = first;
  if (own.length > 0 && form === 'ends') {
    return fill(words.ownNotYet, { activity: first, wait: waitPlainly(one.hours) });
  }
  if (own.length > 0 && form === 'beside') {
    text = `${first} ${fill(words.ownBeside, { waits: amounts(own, waits) })}`;
  } else if (own.length > 0) {
    const alike = own.length === waits.length && own.every(({ hours }) => hours === one.hours);
    const wait = form === 'days' ? waitInDaysAndHours(one.hours) : waitPlainly(one.hours);
    const whole = fill(inBrackets ? words.ownInBrackets : words.own, {
      wait,
      activities: activityList(own.map(({ activity }) => activity)),
    });
    if (!alike) text = named(waits, words);
    else text = followed ? waitInHours(one.hours) : whole;
  }
  if (then.length === 0 || !words.paper) return text;
  return `${text} ${fill(words.paper, { wait: amounts(then, waits) })}`;
}

/** Returns a wait in days, and hours if some are left: "4 days and 4 hours". */
export function waitInDaysAndHours(hours: number): string {
  if (hours > longestWait) return waitInHours(hours);
  const [days, left] = [Math.floor(hours / 24), hours % 24];
  return and.format([
    ...(days > 0 ? [amount(days, 'day')] : []),
    ...(left > 0 ? [amount(left, 'hour')] : []),
  ]);
}

/** Returns whose the large number is. */
export function keyNote(wait: LinkedWait, words: OwnWaitWords): string {
  const { hours, shown, published, ofClinic } = wait;
  if (hours <= shown) return '';
  if (ofClinic) return fill(words.ownKey, { minimum: waitPlainly(published) });
  return words.paper ? fill(words.paper, { wait: waitPlainly(hours) }) : '';
}

/** Returns waits that differ as one phrase, the shortest first: each is named, as in `namedWaits`. */
function named(waits: readonly LinkedWait[], words: OwnWaitWords): string {
  // A wait that was longer in the link’s version stands behind the sentence.
  const counted = waits.map((wait) => (isOwn(wait) ? wait : { ...wait, hours: wait.shown }));
  const lengths = [...new Set(counted.map(({ hours }) => hours))].sort((a, b) => a - b);
  const phrases = lengths.flatMap((hours) =>
    [false, true].map((own) => {
      const alike = counted.filter((wait) => wait.hours === hours && isOwn(wait) === own);
      if (alike.length === 0) return '';
      const wait = waitPlainly(hours);
      const activities = activityList(alike.map(({ activity }) => activity));
      return own ? fill(words.own, { wait, activities }) : `${wait} (${activities})`;
    }),
  );
  return or.format(phrases.filter(Boolean));
}

/** Returns some of a text’s waits: with their names if the text has more than one. */
function amounts(some: readonly LinkedWait[], all: readonly LinkedWait[]): string {
  return activityList(
    some.map(({ activity, hours }) =>
      all.length === 1 ? waitPlainly(hours) : `${activity} ${waitPlainly(hours)}`,
    ),
  );
}
