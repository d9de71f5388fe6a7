import type { Finding } from './finding.ts';

const day = 86_400_000;
const ahead = 30;

/**
 * Returns the texts whose next check is due, a finding for each date.
 *
 * @param texts path and `reviewDue` of each text, such as `2027-11-29`
 */
export function watchReviews(
  texts: readonly { file: string; reviewDue: string }[],
  now: Date,
): Finding[] {
  const due = texts.filter(({ reviewDue }) => Date.parse(reviewDue) <= now.getTime() + ahead * day);
  return [...Map.groupBy(due, ({ reviewDue }) => reviewDue)].sort().map(([date, group]) => ({
    about: `check due on ${date}`,
    state: 'look',
    what: group.map(({ file }) => file.replace(/^content\//, '')).join(', '),
    asked: false,
  }));
}
