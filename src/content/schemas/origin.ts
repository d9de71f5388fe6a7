import { z } from 'astro/zod';
import { referenceId } from './reference';

/** The origin of a statement of fact or advice: its sources, or this site itself, which then says so. */
export const originFields = {
  /** Ids of the sources that support it, shown to readers as numbers. */
  sources: z.array(referenceId).default([]),
  /** True if no source supports it: readers then see that it is this site’s own careful advice. */
  ownAdvice: z.boolean().default(false),
};

/** Returns true if exactly one of the two is given. */
export function hasOrigin(data: { sources: readonly string[]; ownAdvice: boolean }): boolean {
  return data.ownAdvice !== data.sources.length > 0;
}

/** The build error if `hasOrigin` returns false. */
export const originError = {
  path: ['sources'],
  error:
    'needs at least one source id; where no source carries it, `ownAdvice: true` and no sources',
};

/**
 * A shorter version for print. It adds nothing to the full text, and omits no sign that help is needed. May
 * contain `{wait:…}` and `{fact:…}`.
 */
export const brief = z.string().min(1).optional();

const sourcedFields = {
  /** May contain `{wait:…}` and `{fact:…}`. */
  text: z.string().min(1),
  brief,
  ...originFields,
};

/** A sentence or list item with its origin. */
export const sourcedText = z.strictObject(sourcedFields).refine(hasOrigin, originError);

/** The same with an id, by which the days after a session name it. */
export const namedText = z
  .strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), ...sourcedFields })
  .refine(hasOrigin, originError);

/** A sentence or list item with its origin. */
export type SourcedText = z.infer<typeof sourcedText>;

/** The same with an id. */
export type NamedText = z.infer<typeof namedText>;
