import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { clinic } from '../clinic';
import { ContentFault } from '../content/loaders/content-fault';
import { readEntries } from '../content/loaders/read-data';
import { reviewSchema, type Review } from '../content/schemas/review';

/** The published reviews. A clinic's own copy may have a second file. */
const published = 'content/reviews.yaml';

/** The waits as data, which can be reviewed like a text. */
export const restrictionData = '/restrictions.json';

/** Whether a clinician's review fits a text as it is now. */
export type ReviewState =
  | { state: 'unreviewed' }
  | { state: 'reviewed'; review: Review }
  /** Reviewed on that day, and changed since. */
  | { state: 'lapsed'; date: Date };

/** Returns every text with medical facts. */
export async function healthTexts() {
  return [
    ...(await getCollection('pages', ({ data }) => data.kind === 'health')),
    ...(await getCollection('conditions')),
    ...(await getCollection('questions')),
  ];
}

/** Returns the address of everything that a clinician may review. */
async function reviewable(): Promise<string[]> {
  const texts = await healthTexts();
  const addresses = texts.map(({ collection, id }) =>
    collection === 'pages' ? `/${id}/` : `/${collection}/${id}/`,
  );
  return [...addresses, restrictionData];
}

/**
 * Returns every review, newest first.
 *
 * @throws ContentFault naming file, line and field, for an entry that does not fit or an unknown address
 */
export async function reviews(): Promise<Review[]> {
  const files = [published, clinic.reviews].filter((file) => file !== undefined);
  const entries = files.flatMap((file) =>
    readEntries(readFileSync(file, 'utf8'), file).map((entry) => ({ ...entry, file })),
  );
  if (entries.length === 0) return [];
  const known = await reviewable();
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
 * @param known addresses that may be reviewed
 * @returns the review, or what is wrong with it, by field
 */
export function readReview(
  entry: unknown,
  known: readonly string[],
): { review: Review; problem?: never } | { review?: never; problem: string } {
  const { data: review, error } = reviewSchema.safeParse(entry);
  if (!review) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { problem: problems.join('; ') };
  }
  const lost = review.texts.findIndex(({ address }) => !known.includes(address));
  if (lost < 0) return { review };
  return {
    problem: `texts.${lost}.address: there is no health text at "${review.texts[lost]!.address}". Use one of: ${[...known].sort().join(', ')}.`,
  };
}

/** Returns the reviews of a text, newest first, each with the hash of the text that was read. */
export async function reviewsOf(address: string): Promise<{ review: Review; hash: string }[]> {
  return (await reviews()).flatMap((review) =>
    review.texts.filter((text) => text.address === address).map(({ hash }) => ({ review, hash })),
  );
}

/** Returns whether a review fits a text: of several, the newest that does. */
export async function reviewState(address: string, hash: string): Promise<ReviewState> {
  const all = await reviewsOf(address);
  const fitting = all.find((one) => one.hash === hash);
  if (fitting) return { state: 'reviewed', review: fitting.review };
  const [newest] = all;
  return newest ? { state: 'lapsed', date: newest.review.date } : { state: 'unreviewed' };
}

/** Marks the sentence for a text that no review fits. */
export const noReview = 'none';

const mark = /<span [^>]*?data-review="([^"]*)"[^>]*>([\s\S]*?)<\/span>/g;

/**
 * Keeps, of the sentences on the review inside a text, the one that is true. The text is rendered before its
 * hash is known, so it holds one for each review, marked with the hash that the review fits, and one
 * marked `noReview`.
 *
 * @param html of the text
 * @param hash of the text if a review fits it
 */
export function keepTrueReview(html: string, hash: string = noReview): string {
  return html.replace(mark, (_, fits: string, sentence: string) => (fits === hash ? sentence : ''));
}
