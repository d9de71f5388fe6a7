import { getCollection } from 'astro:content';

/** The number of health texts, and how many of them a clinician has reviewed. */
export interface ReviewCount {
  reviewed: number;
  all: number;
}

/** Returns every text with medical facts. */
export async function healthTexts() {
  return [
    ...(await getCollection('pages', ({ data }) => data.kind === 'health')),
    ...(await getCollection('conditions')),
    ...(await getCollection('questions')),
  ];
}

/** Counts the texts with medical facts, and those that a clinician has reviewed. */
export async function clinicianReviews(): Promise<ReviewCount> {
  const texts = await healthTexts();
  const reviewed = texts.filter(({ data }) => data.clinicianReview).length;
  return { reviewed, all: texts.length };
}
