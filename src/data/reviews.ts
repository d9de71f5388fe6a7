import { getCollection } from 'astro:content';
import type { Review } from '../content/schemas/review';
import { handedOut, ofText, readReviews, stateOf, type ReviewState } from './review-files';

/** The waits as data, which can be reviewed like a text. */
export const restrictionData = '/restrictions.json';

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
  return [...addresses, restrictionData, handedOut];
}

/**
 * Returns every review, newest first.
 *
 * @throws ContentFault naming file, line and field, for an entry that does not fit or an unknown address
 */
export async function reviews(): Promise<Review[]> {
  return readReviews(reviewable);
}

/** Returns the reviews of a text, newest first, each with the hash of the text that was read. */
export async function reviewsOf(address: string): Promise<{ review: Review; hash: string }[]> {
  return ofText(await reviews(), address);
}

/** Returns whether a review fits a text: of several, the newest that does. */
export async function reviewState(address: string, hash: string): Promise<ReviewState> {
  return stateOf(await reviews(), address, hash);
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
