import { z } from 'astro/zod';

const text = z.string().min(1);
const texts = z.array(text);

/**
 * A file of `content/versions`: the advice of one version as readers saw it, as plain text with its numbers
 * filled in. `npm run version:keep` writes it, and it never changes.
 */
export const keptVersionSchema = z.strictObject({
  /** Hash of the advice, as in `content/changes.yaml`. The file is named after its first six digits. */
  hash: z.string().regex(/^[0-9a-f]{12}$/),
  /** Day on which this version was published. */
  date: z.coerce.date(),
  waits: z
    .array(
      z.strictObject({
        id: text,
        activity: text,
        /** The shortest wait of this version, in elapsed hours. */
        hours: z.number().int().positive(),
        limit: text.optional(),
        examples: texts,
        meanwhile: text,
        darkerSkin: text.optional(),
        afterwards: text.optional(),
      }),
    )
    .min(1),
  untilHealed: z.array(z.strictObject({ id: text, activity: text, until: text, meanwhile: text })),
  do: texts,
  dont: texts,
  /** The warning signs, in the order of that version. */
  signs: z.array(
    z.strictObject({
      heading: text,
      signs: texts,
      meanwhile: texts.optional(),
      notes: texts.optional(),
      /** All signs in a sentence, as clinics hand it out. Not kept of versions from before it was written. */
      handedOut: text.optional(),
    }),
  ),
  /** The days after a session. Empty for versions from before the site listed them. */
  days: z.array(z.strictObject({ name: text, title: text, usual: texts, do: texts })),
});

/** The advice of one version, as kept. */
export type KeptVersion = z.infer<typeof keptVersionSchema>;
