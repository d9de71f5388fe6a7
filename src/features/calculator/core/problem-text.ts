import type { LinkProblem, ReadLink } from './read-link';

/** Shown wherever a longer wait may have been lost. */
export const missingWaits = 'Your clinic’s own waits may be missing. Ask your clinic.';

/**
 * Returns all messages about a link. They contain none of the link's own text.
 *
 * @param activity returns the page's name for the restriction with that id
 * @param zone the zone to use if the link gives none; empty or undefined if there is none
 * @param ownWords messages of the calling page, in place of those of `problemText`
 */
export function linkSentences(
  { state, problems }: ReadLink,
  activity: (id: string) => string,
  zone: string | undefined,
  ownWords: Partial<Record<LinkProblem['kind'], string>> = {},
): string[] {
  const asked = problems.some(({ kind }) => kind === 'bad-zone');
  const silent = state.treated && !state.zone && !asked && zone;
  return [
    ...problems.map((problem) => ownWords[problem.kind] ?? problemText(problem, activity)),
    ...(silent ? [`The link gave no time zone. We use yours: ${zone.replaceAll('_', ' ')}.`] : []),
    ...(state.incomplete ? [missingWaits] : []),
  ];
}

/**
 * Returns the message for a problem with a link. It contains none of the link's own text.
 *
 * @param activity returns the page's name for the restriction with that id
 */
export function problemText(problem: LinkProblem, activity: (id: string) => string): string {
  switch (problem.kind) {
    case 'too-long':
      return 'The link was too long to be one of ours, so we left it out. Enter your time below.';
    case 'unreadable':
      return 'We could not read your link.';
    case 'cut':
      return 'A part of your link is missing.';
    case 'bad-time':
      return 'The link gave a day or time that does not exist. Enter your own below.';
    case 'bad-zone':
      return 'The link gave a time zone that we do not know. Check the time zone below.';
    case 'bad-clinic':
      return 'The link gave a name of a clinic that we can’t show. We left it out.';
    case 'bad-tel':
      return 'The link gave no proper telephone number. Use the number that your clinic gave you.';
    case 'unknown-part':
      return 'A part of the link was not understood. We left it out.';
    case 'bad-wait':
      return `The link gave no proper wait for: ${activity(problem.id)}. We use our own.`;
    case 'wait-too-short':
      return `The link asked for a shorter wait than ours for: ${activity(problem.id)}. We keep ours.`;
    case 'wait-too-long':
      return `The link asked for a wait of more than 90 days for: ${activity(problem.id)}. We use our own.`;
  }
}
