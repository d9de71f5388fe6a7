import { z } from 'astro/zod';
import { namedText } from './origin';

/** The two lists of `content/advice.yaml`. */
export const adviceLists = ['do', 'dont'] as const;

/** An entry of `content/advice.yaml`: what to do, or not to do, after a session. */
export const adviceSchema = z
  .strictObject({
    id: z.enum(adviceLists),
    heading: z.string().min(1),
    /** Lower case, without a full stop. */
    items: z.array(namedText).min(1),
  })
  .refine(
    ({ id, items }) =>
      id === 'do' ||
      items.every(({ text, brief }) =>
        [text, brief ?? text].every((each) => each.startsWith('do not ')),
      ),
    { path: ['items'], error: 'each item of the "dont" list must start with "do not"' },
  );
