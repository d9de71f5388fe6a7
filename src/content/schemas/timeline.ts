import { z } from 'astro/zod';
import { hasOrigin, originError, originFields } from './origin';

/** The two time lines: the days after a session, and the months of the whole course. */
export const timelineParts = ['first-days', 'months'] as const;

/** An entry of `content/timeline.yaml`: what happens at one time after a session. */
export const timelineSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** Index in the file, which is chronological. Added by the loader. */
    order: z.number(),
    /** The time line that shows it. */
    part: z.enum(timelineParts),
    /** The unit of time here, shown at the side where it changes. */
    unit: z.enum(['hour', 'day', 'week', 'month']),
    /** When it happens, as shown. May contain `{wait:…}` and `{fact:…}`. */
    when: z.string().min(1),
    /** What happens, in a few words. May contain `{wait:…}` and `{fact:…}`. */
    title: z.string().min(1),
    /** More detail, in one to three short sentences. May contain `{wait:…}` and `{fact:…}`. */
    what: z.string().min(1),
    /** `watch` marks what readers should look out for. The rest is the normal course. */
    kind: z.enum(['normal', 'watch']).default('normal'),
    ...originFields,
  })
  .refine(hasOrigin, originError);
