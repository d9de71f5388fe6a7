import { z } from 'astro/zod';

const clinicianReview = z.strictObject({
  /** The clinician's name. */
  name: z.string().min(1),
  /** The clinician's profession: "consultant dermatologist". */
  role: z.string().min(1),
  /** When they reviewed the whole text. */
  date: z.coerce.date(),
});

/** A review of a whole text by a clinician. */
export type ClinicianReview = z.infer<typeof clinicianReview>;

/** When a text was last checked against its sources, and when the next check is due. */
export const reviewFields = {
  /** Date of the last check of the whole page against its sources. */
  reviewed: z.coerce.date(),
  /** Due date of the next check. `npm run check:content` lists pages that are past due. */
  reviewDue: z.coerce.date(),
  /** The clinician who reviewed it. Without one the page says that nobody has. */
  clinicianReview: clinicianReview.optional(),
};

/** Returns true if the next check is after the last one. */
export function reviewComesLater(data: { reviewed: Date; reviewDue: Date }): boolean {
  return data.reviewDue > data.reviewed;
}

/** The build error if `reviewComesLater` returns false. */
export const reviewOrderError = {
  path: ['reviewDue'],
  error: 'must be a later date than "reviewed"',
};
