import { z } from 'astro/zod';
import { day, publishedFields, publishedSources, webAddress } from './published-data.ts';

/** Schema of `/data/<page>.json`: a health page as data, for other software. Versions as in `/restrictions.json`. */
export const pageDataSchema = z.strictObject({
  ...publishedFields,
  /** Address of the page. */
  url: webAddress,
  /** BCP 47. */
  language: z.string().min(2),
  title: z.string().min(1),
  /** The answer in short. Plain text. */
  summary: z.string().min(1),
  /** The text, in plain text: a line for each paragraph, "- " before each item of a list. `[1]` is the first source. */
  sections: z.array(
    z.strictObject({
      /** Anchor in the page; empty for a part without one. */
      id: z.string(),
      /** Empty for what stands before the first heading. */
      heading: z.string(),
      /** 2 for a main heading, 3 or more for those below it. */
      level: z.number().int().min(2).max(6),
      text: z.string(),
    }),
  ),
  /** When the text was last checked against its sources. */
  checked: day,
  /** When the next check is due. */
  nextCheck: day,
  sources: publishedSources,
});

export type PageData = z.infer<typeof pageDataSchema>;
