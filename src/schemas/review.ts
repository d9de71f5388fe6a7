import { z } from 'astro/zod';

/** When a text was last checked against its sources, and when that is due again. */
export const reviewFields = {
  /** Date of the last check of the whole page against its sources. */
  reviewed: z.coerce.date(),
  /** Date by which the next check is due. Past-due pages are listed by `npm run check:content`. */
  reviewDue: z.coerce.date(),
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
