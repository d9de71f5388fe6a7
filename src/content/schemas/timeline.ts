import { z } from 'astro/zod';
import { hasOrigin, originError, originFields } from './origin';

/** An entry of `content/timeline.yaml`: what happens at one time in the months of a course. */
export const timelineSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** Index in the file, which is chronological. Added by the loader. */
    order: z.number(),
    /** The unit of time here, shown at the side where it changes. */
    unit: z.enum(['day', 'week', 'month']),
    /** When it happens, as shown. May contain `{wait:…}` and `{fact:…}`. */
    when: z.string().min(1),
    /** What happens, in a few words. May contain `{wait:…}` and `{fact:…}`. */
    title: z.string().min(1),
    /** More detail, in one to three short sentences. May contain `{wait:…}` and `{fact:…}`. */
    what: z.string().min(1),
    ...originFields,
  })
  .refine(hasOrigin, originError);
