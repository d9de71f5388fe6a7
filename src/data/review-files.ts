import { readFileSync } from 'node:fs';
import { clinic } from '../clinic';
import { ContentFault } from '../content/loaders/content-fault';
import { readEntries } from '../content/loaders/read-data';
import type { PublishedReview } from '../content/schemas/published-data';
import { reviewSchema, type Review } from '../content/schemas/review';

/** The published reviews. A clinic's own copy may have a second file. */
const published = 'content/reviews.yaml';

/** What clinics hand out, by the page that makes it. The page itself is about the site and has no review. */
export const handedOut = '/clinics/';

/** Whether a clinician's review fits a text as it is now. */
export type ReviewState =
  | { state: 'unreviewed' }
  | { state: 'reviewed'; review: Review }
  /** Reviewed on that day, and changed since. */
  | { state: 'lapsed'; date: Date };

/**
 * Returns every review, newest first.
 *
 * @param reviewable returns the addresses that may be reviewed; without it, they are not checked
 * @throws ContentFault naming file, line and field, for an entry that does not fit or an unknown address
 */
export async function readReviews(reviewable?: () => Promise<string[]>): Promise<Review[]> {
  const files = [published, clinic.reviews].filter((file) => file !== undefined);
  const entries = files.flatMap((file) =>
    readEntries(readFileSync(file, 'utf8'), file).map((entry) => ({ ...entry, file })),
  );
  if (entries.length === 0) return [];
  const known = await reviewable?.();
  return entries
    .map(({ data, line, file }) => {
      const { review, problem } = readReview(data, known);
      if (!review) throw new ContentFault(file, line, problem);
      return review;
    })
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}

/**
 * Reads an entry of a file of reviews.
 *
 * @param known addresses that may be reviewed; any if absent
 * @returns the review, or what is wrong with it, by field
 */
export function readReview(
  entry: unknown,
  known?: readonly string[],
): { review: Review; problem?: never } | { review?: never; problem: string } {
  const { data: review, error } = reviewSchema.safeParse(entry);
  if (!review) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { problem: problems.join('; ') };
  }
  const lost = review.texts.findIndex(({ address }) => known && !known.includes(address));
  if (!known || lost < 0) return { review };
  return {
    problem: `texts.${lost}.address: there is no health text at "${review.texts[lost]!.address}". Use one of: ${[...known].sort().join(', ')}.`,
  };
}

/** Returns the reviews of a text, in their order, each with the hash of the text that was read. */
export function ofText(
  all: readonly Review[],
  address: string,
): { review: Review; hash: string }[] {
  return all.flatMap((review) =>
    review.texts.filter((text) => text.address === address).map(({ hash }) => ({ review, hash })),
  );
}

/** Returns whether a review fits a text: of several, the first that does. */
export function stateOf(all: readonly Review[], address: string, hash: string): ReviewState {
  const reviews = ofText(all, address);
  const fitting = reviews.find((one) => one.hash === hash);
  if (fitting) return { state: 'reviewed', review: fitting.review };
  const [newest] = reviews;
  return newest ? { state: 'lapsed', date: newest.review.date } : { state: 'unreviewed' };
}

/** Returns the state of a review as the data publish it: a lapsed one without a name. */
export function publishedReview(state: ReviewState): PublishedReview {
  const isoDate = (date: Date) => date.toISOString().slice(0, 10);
  if (state.state === 'unreviewed') return state;
  if (state.state === 'lapsed') return { state: 'lapsed', date: isoDate(state.date) };
  const { name, role, registration, conflicts, date } = state.review;
  return { state: 'reviewed', name, role, registration, conflicts, date: isoDate(date) };
}
