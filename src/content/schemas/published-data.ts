import { z } from 'astro/zod';

/**
 * Parts that all published data share. Patterns stand in place of JSON Schema's `format`, which strict
 * validators refuse to read without an extension.
 */

/** An absolute address. */
export const webAddress = z.string().regex(/^https?:\/\/\S+$/);

/** A day, ISO 8601. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const hash = z.string().regex(/^[0-9a-f]{12}$/);

const text = z.string().min(1);

/** The version of the waits, signs and advice: see `src/data/advice-version.ts`. */
const advice = z.strictObject({ id: z.string().regex(/^[0-9a-f]{6}$/), hash, date: day });

/** Whether a clinician's review fits the text. */
const review = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unreviewed') }),
  z.strictObject({
    state: z.literal('reviewed'),
    name: text,
    role: text,
    registration: z.strictObject({ body: text, number: text }),
    /** Conflicts of interest; "none" if there are none. */
    conflicts: text,
    date: day,
  }),
  /** A clinician reviewed an earlier text on that day. */
  z.strictObject({ state: z.literal('lapsed'), date: day }),
]);

/** A source that the data cite by its id. */
const source = z.strictObject({
  id: text,
  title: text,
  /** Absent where none is known. */
  address: webAddress.optional(),
});

/** What every published file holds. */
export const publishedFields = {
  /** Address of the file's JSON Schema. */
  $schema: webAddress,
  version: z.literal(1),
  licence: z.literal('CC-BY-4.0'),
  advice,
  /** Changes with each word, number, sign and source of the text, and fits one review. */
  hash,
  review,
};

/** The sources of a text, in the order in which it cites them first. */
export const publishedSources = z.array(source);

export type PublishedReview = z.infer<typeof review>;
