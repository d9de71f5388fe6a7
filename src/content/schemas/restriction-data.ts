import { z } from 'astro/zod';

const hours = z.number().int().positive();

/**
 * Schema of `/restrictions.json`, for clinic software. The version changes only if a field is removed or
 * changes its meaning. New fields may be added at any time.
 */
export const restrictionDataSchema = z.object({
  version: z.literal(1),
  /** Page that explains the waits. */
  source: z.url(),
  licence: z.literal('CC-BY-4.0'),
  /** True until a clinician has reviewed the aftercare page. */
  unreviewed: z.boolean(),
  restrictions: z.array(
    z.object({
      id: z.string(),
      activity: z.string(),
      /** Minimum wait in elapsed hours, counted from the end of the treatment. */
      hours,
      /** What other sources and clinics ask for, in elapsed hours. */
      range: z.object({ min: hours, max: hours, note: z.string() }),
      group: z.string(),
      core: z.boolean(),
      why: z.string(),
      examples: z.array(z.string()),
      meanwhile: z.string(),
      /** What to do first once the wait is over. */
      afterwards: z.string(),
      /** Address of the entry on this site. */
      url: z.url(),
      /** Ids on the sources page. */
      sources: z.array(z.string()),
    }),
  ),
});

export type RestrictionData = z.infer<typeof restrictionDataSchema>;
