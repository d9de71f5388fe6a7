import { z } from 'astro/zod';
import { dayNumber, signIds } from './effect';
import { sourcedText } from './origin';

/** The id of an item of `content/advice.yaml`. */
const adviceItem = z.strictObject({ advice: z.string().min(1) });

/** An entry of `content/days.yaml`: a day after a session, or several that are alike. */
export const daySchema = z.strictObject({
  /** Anchor of the day on every page that lists them: permanent. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Index in the file, which is chronological. Added by the loader. */
  order: z.number(),
  /** The first day of the entry, counted from the session’s own, which is 0. It ends where the next begins. */
  from: dayNumber,
  /** True if a calendar file reminds readers to look at their skin that day. */
  remind: z.boolean().default(false),
  /** "Day 2" */
  name: z.string().min(1),
  /** The day in a few words. */
  title: sourcedText,
  /** What to do that day. Each continues "Do:", without a full stop. */
  do: z.array(z.union([adviceItem, sourcedText])).min(1),
  /** Signs that matter most on that day. */
  callIf: signIds.min(1),
});
