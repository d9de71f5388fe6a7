import { z } from 'astro/zod';
import { referenceId } from './reference';

/** Front matter of a glossary term in `content/glossary`. */
export const termSchema = z.object({
  /** The word to explain. */
  term: z.string().min(1),
  /** Synonyms, shown to readers: brands with a capital, no plurals or other spellings. */
  also: z.array(z.string()).default([]),
  /** Plurals, other spellings and misspellings, for the search only. Never shown. */
  misspellings: z.array(z.string()).default([]),
  /** True for a word that most readers won't know: its first use in a text must be a `<Term>` link. */
  medical: z.boolean().default(false),
  /** Sources. Empty if the entry only defines a word. */
  sources: z.array(referenceId).default([]),
});
