import type { Messages } from '../../../content/schemas/interface';
import { amount, longestWait, waitPlainly } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import type { LinkState } from './link-state';
import type { LinkProblem, ReadLink } from './read-link';
import { zoneInWords } from './zone-words';

/**
 * Returns all messages about a link. They contain none of the link's own text.
 *
 * @param activity returns the page's name for the restriction with that id
 * @param zone the zone to use if the link gives none; empty or undefined if there is none
 * @param messages what to say
 */
export function linkSentences(
  { state, problems }: ReadLink,
  activity: (id: string) => string,
  zone: string | undefined,
  messages: Messages,
): string[] {
  const asked = problems.some(({ kind }) => kind === 'bad-zone' || kind === 'two-zones');
  const silent = state.treated && !state.zone && !asked && zone;
  return [
    ...problems.map((problem) => problemText(problem, activity, messages)),
    ...(silent ? [fill(messages.linkNoZone, { zone: zoneInWords(zone, messages) })] : []),
    ...(state.incomplete ? [messages.waitsMissing] : []),
  ];
}

/**
 * Returns what to say where the link's time zone ends waits earlier than the reader's own would: a clinic's mistake
 * in the zone must not make a wait shorter in silence. Returns an empty string for any other.
 *
 * @param ownZone the device's time zone, if it names one
 */
export function zoneSentence(
  { treated, zone }: LinkState,
  ownZone: string | undefined,
  messages: Pick<Messages, 'linkZoneEarlier' | 'zoneInWords'>,
): string {
  if (!treated || !zone || !ownZone) return '';
  const wall = Temporal.PlainDateTime.from(treated);
  const [linked, own] = [zone, ownZone].map(
    (place) => wall.toZonedDateTime(place).epochMilliseconds,
  ) as [number, number];
  if (own <= linked) return '';
  return fill(messages.linkZoneEarlier, {
    zone: zoneInWords(zone, messages),
    later: amount(Math.ceil((own - linked) / hour), 'hour'),
  });
}

const hour = 3_600_000;

const wordsOf = {
  'too-long': 'linkTooLong',
  unreadable: 'linkUnreadable',
  cut: 'linkCut',
  'bad-time': 'linkTime',
  'bad-zone': 'linkZone',
  'bad-clinic': 'linkClinic',
  'bad-tel': 'linkTel',
  'unknown-part': 'linkPart',
  'two-times': 'linkTwoTimes',
  'two-zones': 'linkTwoZones',
  'two-clinics': 'linkTwoClinics',
  'two-waits': 'linkTwoWaits',
  'bad-wait': 'linkWait',
  'wait-too-short': 'linkWaitTooShort',
  'wait-too-long': 'linkWaitTooLong',
} as const satisfies Record<LinkProblem['kind'], keyof Messages>;

/**
 * Returns the message for a problem with a link. It contains none of the link's own text.
 *
 * @param activity returns the page's name for the restriction with that id
 * @param messages what to say
 */
export function problemText(
  problem: LinkProblem,
  activity: (id: string) => string,
  messages: Messages,
): string {
  return fill(messages[wordsOf[problem.kind]], {
    activity: 'id' in problem ? activity(problem.id) : '',
    longest: waitPlainly(longestWait),
  });
}
