import { z } from 'astro/zod';
import { referenceId } from './reference';

/** The purpose of a line: an ambulance, a doctor’s advice by day and night, or someone to talk to. */
export const helpLineKinds = ['emergency', 'medical-advice', 'support'] as const;

/** An entry of `content/help-lines.yaml`: a telephone number for help, and where it works. */
export const helpLineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Index in the file. Added by the loader. */
  order: z.number(),
  kind: z.enum(helpLineKinds),
  /** Digits as people write them: "116 117". */
  number: z.string().regex(/^\d[\d ]*$/),
  /** Where it works, as written after the number: "UK", or for someone to talk to "in New Zealand". */
  place: z.string().min(1),
  sources: z.array(referenceId).min(1),
});

/** A telephone number for help, and where it works. */
export type HelpLine = z.infer<typeof helpLineSchema>;
