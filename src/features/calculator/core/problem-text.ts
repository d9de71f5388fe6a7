import type { Messages } from '../../../content/schemas/interface';
import { waitInDays } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { longestWait } from './longer-waits';
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
    longest: waitInDays(longestWait),
  });
}
