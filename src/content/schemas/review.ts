import { z } from 'astro/zod';

/** When a text was last checked against its sources, and when the next check is due. */
export const checkFields = {
  /** Date of the last check of the whole page against its sources. */
  reviewed: z.coerce.date(),
  /** Due date of the next check. `npm run check:content` lists pages that are past due. */
  reviewDue: z.coerce.date(),
};

/** Returns true if the next check is after the last one. */
export function checkComesLater(data: { reviewed: Date; reviewDue: Date }): boolean {
  return data.reviewDue > data.reviewed;
}

/** The build error if `checkComesLater` returns false. */
export const checkOrderError = {
  path: ['reviewDue'],
  error: 'must be a later date than "reviewed"',
};

const words = z.string().min(1);
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A text that a clinician reviewed. */
const reviewedText = z.strictObject({
  /** Its address on the site, such as `/aftercare/`. */
  address: words,
  /** The hash of the text that they read, from `textHash`. `npm run review:status` prints it. */
  hash: z.string({ error: 'write it in quotes' }).regex(/^[0-9a-f]{12}$/, {
    error: 'must be 12 of the digits 0–9 and a–f; npm run review:status prints it',
  }),
});

/** A clinician's review of texts: an entry of `content/reviews.yaml`, or of a clinic's own file. */
export const reviewSchema = z.strictObject({
  /** Names the entry in messages. */
  id: words,
  /** The clinician's name. */
  name: words,
  /** Their profession: "consultant dermatologist". */
  role: words,
  /** Where they are registered, so that a reader can look them up. */
  registration: z.strictObject({
    /** "General Medical Council" */
    body: words,
    number: z.string({ error: 'write it in quotes' }).min(1),
  }),
  /** Conflicts of interest, in one sentence without a full stop. "none" if there are none. */
  conflicts: words,
  /** Day on which they finished reading. */
  date: z
    .string({ error: 'such as 2027-01-20' })
    .regex(day, { error: 'such as 2027-01-20' })
    .transform((given) => new Date(given))
    .refine((date) => date.getTime() <= Date.now(), { error: 'must not be in the future' }),
  /** The texts that they read whole. */
  texts: z.array(reviewedText).min(1),
});

/** A clinician's review. */
export type Review = z.infer<typeof reviewSchema>;
