import { z } from 'astro/zod';

/** The four levels of evidence, from most to least. */
export const evidenceLevels = ['good', 'some', 'little', 'ask-first'] as const;

/** An entry of `content/evidence-levels.yaml`. */
export const evidenceLevelSchema = z.strictObject({
  id: z.enum(evidenceLevels),
  /** Place in the file: added when the file is read. */
  order: z.number(),
  /** What the level is called: "Some evidence". */
  name: z.string().min(1),
  /** What it means, in one sentence or two. */
  meaning: z.string().min(1),
});
