import { z } from 'astro/zod';
import { referenceId } from './reference';

/** An entry of `content/facts.yaml`: a number that readers plan by. */
export const factSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** The number as written in a sentence. */
    text: z.string().min(1),
    /** The same in elapsed hours, for a wait that is counted. */
    hours: z.number().int().positive().optional(),
    /** True for this guide's own careful choice. A clinic's longer wait stands beside it, but never beside a source's. */
    ownAdvice: z.literal(true).optional(),
    /** What the number is, for authors. */
    about: z.string().min(1),
    /** `clinics` if only clinics' pages give it: the sentence must then say "many clinics say". */
    basis: z.enum(['sources', 'clinics']).default('sources'),
    sources: z.array(referenceId),
  })
  .refine(({ basis, sources }) => basis === 'clinics' || sources.length > 0, {
    path: ['sources'],
    error: 'needs at least one source id, or `basis: clinics`',
  });
