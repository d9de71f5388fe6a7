import { z } from 'astro/zod';
import { careLevels } from '../prose/care-level';

/** An entry of `content/warning-signs.yaml`: the signs of one level, and whom to call. */
export const warningSignsSchema = z.strictObject({
  /** Anchor of the card in every page that shows it: permanent. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Place in the file: added when the file is read. */
  order: z.number(),
  level: z.enum(careLevels),
  /** "Call your clinic or a doctor today if:" */
  heading: z.string().min(1),
  /** Each goes on after the heading, without a full stop. May hold `{fact:…}`. */
  signs: z.array(z.string().min(1)).min(1),
});
