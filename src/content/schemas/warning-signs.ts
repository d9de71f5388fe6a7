import { z } from 'astro/zod';
import { careLevels } from './care-level';
import { helpLineKinds } from './help-line';
import { namedText, sourcedText } from './origin';

/** An entry of `content/warning-signs.yaml`: the signs of one level, and whom to call. */
export const warningSignsSchema = z.strictObject({
  /** Anchor of the card on every page that shows it: permanent. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Index in the file. Added by the loader. */
  order: z.number(),
  level: z.enum(careLevels),
  /** "Call an ambulance now if:" */
  heading: z.string().min(1),
  /** What the card is for, in a few words: the first card leads to the others by it. */
  short: z.string().min(1),
  /** The same in a few words, for a link on a phone with large text. */
  glance: z.string().min(1).max(24).optional(),
  /** What clinics hand out and readers copy, after the heading. Only cards that can't wait have it. */
  handedOut: z
    .strictObject({
      /**
       * Every sign, for e-mails and letters: no milder and no stronger than the signs. Semicolons stand between them;
       * each becomes a line. A sentence after them is about all of them.
       */
      whole: z.string().min(1).max(800),
      /** The likeliest signs, for a printed card and copied times. */
      brief: z.string().min(1).max(400),
    })
    .optional(),
  /** Each continues the heading, without a full stop. */
  signs: z.array(namedText).min(1),
  /** What to do until help comes, in full sentences. */
  meanwhile: z.array(sourcedText).default([]),
  /** Other things to know, in full sentences: what looks like it but is not, who can’t help. */
  notes: z.array(sourcedText).default([]),
  /** The kind of telephone line in `content/help-lines.yaml` that the card shows. */
  call: z.enum(helpLineKinds).optional(),
});
