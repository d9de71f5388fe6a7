import { reference } from 'astro:content';
import { z } from 'astro/zod';
import { helpField } from './care-level';
import { referenceId } from './reference';
import { checkComesLater, checkFields, checkOrderError } from './review';

/** The groups of questions, in reading order. */
export const questionGroups = ['before', 'session', 'after', 'results', 'risks'] as const;

/** Front matter of a question in `content/questions`. */
export const questionSchema = z
  .object({
    /** The question as a patient asks it. */
    question: z.string().min(1),
    /** The whole answer in about two sentences. May contain `{wait:…}` and `{fact:…}`. */
    answer: z.string().min(1),
    group: z.enum(questionGroups),
    /** Position in its group. No two are the same; 16.5 goes between 16 and 17. */
    order: z.number().positive(),
    /** How people type it, misspellings included, for the search. */
    phrasings: z.array(z.string()).min(5),
    /** Id of the restriction whose wait answers it. The search shows the wait in the result. */
    restriction: z.string().optional(),
    /** Address on this site with more detail. */
    page: z.string().regex(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/),
    /** Ids of questions that readers may ask next. */
    related: z.array(reference('questions')).min(1),
    sources: z.array(referenceId).min(1),
    help: helpField,
    ...checkFields,
  })
  .refine(checkComesLater, checkOrderError);
