import { z } from 'astro/zod';

/** The four levels of evidence, from most to least. */
export const evidenceLevels = ['good', 'some', 'little', 'ask-first'] as const;

/** An entry of `content/evidence-levels.yaml`. */
export const evidenceLevelSchema = z.strictObject({
  id: z.enum(evidenceLevels),
  /** Index in the file. Added by the loader. */
  order: z.number(),
  /** Name of the level: "Some evidence". */
  name: z.string().min(1),
  /** What it means, in one or two sentences. */
  meaning: z.string().min(1),
});
