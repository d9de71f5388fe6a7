import { z } from 'astro/zod';
import { referenceId } from './reference';

/** The four levels of evidence, from most to least. Defined for readers on the conditions page. */
export const evidenceLevels = ['strong', 'some', 'little', 'ask-first'] as const;

/** Front matter of a condition in `content/conditions`. */
export const conditionSchema = z.object({
  /** The condition's name, as readers know it. */
  name: z.string().min(1),
  /** Place in the overview, counted from 1. */
  order: z.number().int().positive(),
  /** How good the evidence is that needling helps. */
  evidence: z.enum(evidenceLevels),
  /** What is known, in one or two sentences. */
  known: z.string().min(1),
  /** What to be careful about, in one or two sentences. */
  caution: z.string().min(1),
  /** Other words for the condition. */
  also: z.array(z.string()).default([]),
  /** Sources of `known` and `caution`. */
  sources: z.array(referenceId).min(1),
});
