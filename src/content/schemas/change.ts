import { z } from 'astro/zod';

/** An entry of `content/changes.yaml`: one change of what the site says. */
export const changeSchema = z.strictObject({
  /** Part of the entry's name in the feed: permanent, and never used again. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Place in the file, newest first: added when the file is read. */
  order: z.number(),
  /** Day on which readers could first see it. */
  date: z.coerce.date(),
  /**
   * Time of that day in UTC, such as 14:30, where it is known. Without it an entry stands one second after the
   * one below it of the same day, and the first of a day at midnight: no two have the same time, and a new
   * entry on top changes none of the others.
   */
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'such as 14:30' })
    .optional(),
  /** The change in a few words. */
  title: z.string().min(1).max(80),
  /** What changed, in one or two plain sentences. */
  what: z.string().min(1).max(300),
  /** Pages that it touched, the most important one first. */
  pages: z
    .array(
      z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, { error: 'such as /aftercare/' }),
    )
    .min(1),
  /**
   * Only where the advice changed (a wait, what is to be avoided or done, a warning sign) and not the
   * wording alone: the hash of the advice as it was then. `npm run check:content` says which.
   */
  advice: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
});

/** One change of what the site says. */
export type Change = z.infer<typeof changeSchema>;
