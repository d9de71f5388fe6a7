import { z } from 'astro/zod';

/** How sure it is that a treatment helps, from most to least. The same words are used everywhere. */
export const optionEvidenceLevels = ['good', 'some', 'little', 'none'] as const;

/** The levels that needling itself may have on a condition's page. */
export const evidenceLevels = ['good', 'some', 'little', 'ask-first'] as const;

const everyLevel = [...optionEvidenceLevels, 'ask-first'] as const;
/** A level of `content/evidence-levels.yaml`. */
export type EvidenceLevelId = (typeof everyLevel)[number];

/** An entry of `content/evidence-levels.yaml`. */
export const evidenceLevelSchema = z.strictObject({
  id: z.enum(everyLevel),
  /** Index in the file. Added by the loader. */
  order: z.number(),
  /** Name of the level: "Some evidence". */
  name: z.string().min(1),
  /** What it means, in one or two sentences. */
  meaning: z.string().min(1),
});
