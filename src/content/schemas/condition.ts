import { z } from 'astro/zod';
import { evidenceLevels } from './evidence-level';
import { referenceId } from './reference';
import { checkComesLater, checkFields, checkOrderError } from './review';

/**
 * The sections of every condition's page, in order. They are the same on each, so that readers can compare.
 */
export const conditionSections = [
  'Which kind is yours?',
  'What needling does, in numbers',
  'Your options',
  'On brown and black skin',
  'Be careful',
  'How sure is this?',
] as const;

/** Front matter of a condition in `content/conditions`. */
export const conditionSchema = z
  .object({
    /** The condition's name, as readers know it. */
    name: z.string().min(1),
    /** The name inside a sentence: "acne scars". */
    inSentence: z.string().min(1),
    /** One sentence for search engines and link previews. */
    description: z.string().min(50).max(170),
    /** The answer in two or three sentences, shown first. May contain `{wait:…}` and `{fact:…}`. */
    summary: z.string().min(1),
    /** Position in the overview, counted from 1. */
    order: z.number().int().positive(),
    /** How good the evidence is that needling helps. */
    evidence: z.enum(evidenceLevels),
    /** What is known, in one or two sentences. */
    known: z.string().min(1),
    /** What to be careful about, in one or two sentences. */
    caution: z.string().min(1),
    /** Synonyms of the condition. */
    also: z.array(z.string()).default([]),
    /** What to ask before a decision: 3 to 6 questions, which the comparison prints too. */
    ask: z.array(z.string().endsWith('?')).min(3).max(6),
    /** Sources of the page, in numbering order. */
    sources: z.array(referenceId).min(1),
    /** The subset of `sources` that supports `known` and `caution`, for the overview. */
    overviewSources: z.array(referenceId).min(1),
    ...checkFields,
  })
  .refine(({ sources, overviewSources }) => overviewSources.every((id) => sources.includes(id)), {
    path: ['overviewSources'],
    error: 'must hold ids of "sources" only',
  })
  .refine(checkComesLater, checkOrderError);
