import { getCollection } from 'astro:content';

/** How many health texts a clinician has reviewed, of how many there are. */
export interface ReviewCount {
  reviewed: number;
  all: number;
}

/** Counts the texts with medical facts, and those of them that a clinician has reviewed. */
export async function clinicianReviews(): Promise<ReviewCount> {
  const texts = [
    ...(await getCollection('pages', ({ data }) => data.kind === 'health')),
    ...(await getCollection('conditions')),
    ...(await getCollection('questions')),
  ];
  const reviewed = texts.filter(({ data }) => data.clinicianReview).length;
  return { reviewed, all: texts.length };
}
