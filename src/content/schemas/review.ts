import { z } from 'astro/zod';

const clinicianReview = z.strictObject({
  /** The clinician's name. */
  name: z.string().min(1),
  /** What they are: "consultant dermatologist". */
  role: z.string().min(1),
  /** When they reviewed the whole text. */
  date: z.coerce.date(),
});

/** A review of a whole text by a clinician. */
export type ClinicianReview = z.infer<typeof clinicianReview>;

/** When a text was last checked against its sources, and when that is due again. */
export const reviewFields = {
  /** Date of the last check of the whole page against its sources. */
  reviewed: z.coerce.date(),
  /** Date by which the next check is due. Past-due pages are listed by `npm run check:content`. */
  reviewDue: z.coerce.date(),
  /** The clinician who reviewed it. Left out until one has: the page then says that nobody has. */
  clinicianReview: clinicianReview.optional(),
};

/** True when the next check comes after the last one. */
export function reviewComesLater(data: { reviewed: Date; reviewDue: Date }): boolean {
  return data.reviewDue > data.reviewed;
}

/** What a reader of the build log is told when `reviewComesLater` is false. */
export const reviewOrderError = {
  path: ['reviewDue'],
  error: 'must be a later date than "reviewed"',
};
