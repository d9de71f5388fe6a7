import { z } from 'astro/zod';

const hours = z.number().int().positive();
const sentence = z.string().min(1).max(200);

/** An entry of `content/changes.yaml`: one change of the site's content. */
export const changeSchema = z
  .strictObject({
    /** Part of the entry's id in the feed: permanent, and never reused. */
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /** Index in the file, newest first. Added by the loader. */
    order: z.number(),
    /** Day of publication. */
    date: z.coerce.date(),
    /**
     * Time of that day in UTC, such as 14:30, if known. Without it an entry is dated one second after the
     * entry below it of the same day, and the first of a day at midnight. So no two have the same time, and a
     * new entry on top changes none of the others.
     */
    time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'such as 14:30' })
      .optional(),
    /** The change in a few words. */
    title: z.string().min(1).max(80),
    /** What changed, in one or two plain sentences. */
    what: z.string().min(1).max(300),
    /** Pages that it affects, the most important one first. */
    pages: z
      .array(
        z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, { error: 'such as /aftercare/' }),
      )
      .min(1),
    /**
     * Only if the advice changed (a wait, what to avoid or do, a warning sign), not just the wording: the
     * hash of the advice at that time. `npm run check:content` prints it.
     */
    advice: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .optional(),
    /** True if a text changed that clinics hand out (SMS, letter, card), which is then no mere wording. */
    handedOut: z.boolean().optional(),
    /** The waits that changed, in elapsed hours, by the restriction's id. */
    waits: z.array(z.strictObject({ id: z.string(), from: hours, to: hours })).optional(),
    /** Words that changed, as readers saw them before and after. */
    from: sentence.optional(),
    to: sentence.optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    error: 'from and to stand together, or neither does',
  });

/** One change of the site's content. */
export type Change = z.infer<typeof changeSchema>;

const idLength = 6;

/** Returns the id of the version of the advice with this hash: its first six digits. */
export function versionId(hash: string): string {
  return hash.slice(0, idLength);
}
