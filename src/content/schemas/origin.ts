import { z } from 'astro/zod';
import { referenceId } from './reference';

/** Where a statement of fact or advice comes from: its sources, or this site itself, which then says so. */
export const originFields = {
  /** Ids of the sources that carry it, shown to readers as numbers. */
  sources: z.array(referenceId).default([]),
  /** True where no source carries it: readers are told there that it is this site’s own careful advice. */
  ownAdvice: z.boolean().default(false),
};

/** True where exactly one of the two is given. */
export function hasOrigin(data: { sources: readonly string[]; ownAdvice: boolean }): boolean {
  return data.ownAdvice !== data.sources.length > 0;
}

/** What a reader of the build log is told when `hasOrigin` is false. */
export const originError = {
  path: ['sources'],
  error:
    'needs at least one source id; where no source carries it, `ownAdvice: true` and no sources',
};

/**
 * The same in fewer words, for paper: it says nothing that the full text does not, and leaves out no sign
 * that help is needed. May hold `{wait:…}` and `{fact:…}`.
 */
export const brief = z.string().min(1).optional();

/** A sentence, or an item of a list, with where it comes from. */
export const sourcedText = z
  .strictObject({
    /** May hold `{wait:…}` and `{fact:…}`. */
    text: z.string().min(1),
    brief,
    ...originFields,
  })
  .refine(hasOrigin, originError);

/** A sentence, or an item of a list, with where it comes from. */
export type SourcedText = z.infer<typeof sourcedText>;
