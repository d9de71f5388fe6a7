import { z } from 'astro/zod';
import { referenceId } from './reference';

/** Front matter of a glossary term in `content/glossary`. */
export const termSchema = z.object({
  /** The word that is explained. */
  term: z.string().min(1),
  /** Other words and spellings for it. */
  also: z.array(z.string()).default([]),
  /** Sources; empty where the entry only says what a word means. */
  sources: z.array(referenceId).default([]),
});
