import { formatEnd } from '../calculator/core/format-end';
import type { LinkState } from '../calculator/core/link-state';
import { waitInHours } from '../../lib/durations';
import type { Treatment } from './link-form-values';

/**
 * Returns what a patient will see, one sentence per item. Based on the link as the calculator reads it,
 * not on the form, so that the clinic sees what arrives.
 *
 * @param title title of the linked page
 * @param state the link's state, as returned by `readLink`
 * @param treatment the exact time of the link's treatment
 * @param activity returns the page's name for the restriction with that id
 */
export function readBack(
  title: string,
  state: LinkState,
  treatment: Treatment | undefined,
  activity: (id: string) => string,
  now: Temporal.Instant,
  locale: string,
): string[] {
  const { waits, clinic } = state;
  const who = [clinic?.name ?? 'Your clinic', clinic?.tel].filter(Boolean).join(', ');
  return [
    `The page “${title}”`,
    ...(treatment
      ? [
          `Each wait counted from ${formatEnd(treatment.treatedAt, now, locale)} (${treatment.treatedAt.timeZoneId.replaceAll('_', ' ')})`,
        ]
      : []),
    ...clockSentence(treatment),
    ...[...waits].map(
      ([id, hours]) => `${activity(id)}: ${waitInHours(hours)}, marked as your clinic’s wait`,
    ),
    ...(clinic ? [`“Questions? ${who}.” On the screen with a note to check that it is yours`] : []),
  ];
}

function clockSentence(treatment: Treatment | undefined): string[] {
  if (!treatment || treatment.clockChange === 'none') return [];
  return [
    'A note that the clocks changed at that hour, and that the later reading counts, to be safe',
  ];
}
