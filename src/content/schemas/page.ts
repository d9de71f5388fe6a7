import { z } from 'astro/zod';
import { helpField } from './care-level';
import { referenceId } from './reference';
import { checkComesLater, checkFields, checkOrderError } from './review';

/** Front matter of a page in `content/pages`. */
export const pageSchema = z
  .object({
    /** The page's heading and its `<title>`. */
    title: z.string().min(1),
    /** Shorter name for breadcrumbs. Default: `title`. */
    navTitle: z.string().optional(),
    /** One sentence for search engines and link previews. */
    description: z.string().min(50).max(170),
    /** The answer in two or three sentences, shown first. May contain `{wait:…}` and `{fact:…}`. */
    summary: z.string().min(1),
    /** `health` pages state medical facts and need sources; `site` pages are about the site. */
    kind: z.enum(['health', 'site']).default('health'),
    /** Sources in numbering order. */
    sources: z.array(referenceId).default([]),
    /** False for reference pages and forms, which show no reading time. */
    readingTime: z.boolean().default(true),
    /** False for pages that only link to others: the site's own search omits them. */
    search: z.boolean().default(true),
    /** False for pages that search engines should not list. */
    listed: z.boolean().default(true),
    /** A schema.org type for what the page describes, in addition to the page itself. */
    about: z.enum(['MedicalProcedure']).optional(),
    help: helpField,
    ...checkFields,
  })
  .refine((page) => page.kind === 'site' || page.sources.length > 0, {
    path: ['sources'],
    error: 'a health page needs at least one source id; list it here and cite it with <Cite>',
  })
  .refine(checkComesLater, checkOrderError);
