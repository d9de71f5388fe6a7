import { z } from 'astro/zod';
import { referenceId } from './reference';

/** Front matter of a glossary term in `content/glossary`. */
export const termSchema = z.object({
  /** The word that is explained. */
  term: z.string().min(1),
  /** Other words for it, shown to readers: brands with a capital, no plurals or other spellings. */
  also: z.array(z.string()).default([]),
  /** Plurals, other spellings, and how people mistype it: for the search alone, never shown. */
  misspellings: z.array(z.string()).default([]),
  /** True for a word that most readers won't know: its first use in a text must be a `<Term>` link. */
  medical: z.boolean().default(false),
  /** Sources; empty where the entry only says what a word means. */
  sources: z.array(referenceId).default([]),
});
