import { z } from 'astro/zod';
import { careLevels } from './care-level.ts';
import { day, publishedFields, publishedSources, webAddress } from './published-data.ts';

const hours = z.number().int().positive();
const text = z.string().min(1);
const groups = ['body', 'skin', 'products'] as const;
/** Ids of `sources`. */
const sources = z.array(text);

/** A sentence with its sources; without any, it is this site's own careful advice. */
const sourced = z.strictObject({ text, sources, ownAdvice: z.boolean() });
const named = z.strictObject({ id: text, ...sourced.shape });

/** Every id that the file uses, for an exact schema. */
export interface RestrictionIds {
  restrictions: readonly string[];
  untilHealed: readonly string[];
  todo: readonly string[];
  warningSigns: readonly string[];
}

/**
 * Returns the schema of `/restrictions.json`, for clinic software. The version changes only if a field is
 * removed or changes its meaning. New fields may be added at any time, and then the schema has them too.
 *
 * @param ids that entries may have; any if absent
 */
export function restrictionSchemaFor(ids?: RestrictionIds) {
  const id = (of: keyof RestrictionIds) => (ids ? z.enum(ids[of]) : text);
  return z.strictObject({
    ...publishedFields,
    /** Page that explains the waits. */
    source: webAddress,
    /** True until a clinician's review fits these data. */
    unreviewed: z.boolean(),
    /** Day of the last check against the sources. */
    date: day,
    restrictions: z.array(
      z.strictObject({
        id: id('restrictions'),
        activity: text,
        /** Minimum wait in elapsed hours, counted from the end of the treatment. */
        hours,
        /** The published minimum in elapsed hours. Less than `hours` where a clinic's copy asks for more. */
        minimum: hours,
        /** What other sources and clinics ask for, in elapsed hours. */
        range: z.strictObject({ min: hours, max: hours, note: text }),
        group: z.enum(groups),
        core: z.boolean(),
        why: text,
        examples: z.array(text),
        meanwhile: text,
        /** The longer wait on brown and black skin, in elapsed hours; `meanwhile` ends with its text. */
        darkerSkin: z.strictObject({ hours, text }).optional(),
        /** What to do first once the wait is over. */
        afterwards: text,
        /** What goes on after the wait, in a few words. */
        limit: text.optional(),
        /** Where no source gives this wait: says that it is this site’s own choice, and why. */
        ownChoice: text.optional(),
        /** Address of the entry on this site. */
        url: webAddress,
        sources,
      }),
    ),
    /** What to avoid for as long as the skin needs, which no number of hours gives. */
    untilHealed: z.array(
      z.strictObject({
        id: id('untilHealed'),
        activity: text,
        group: z.enum(groups),
        /** How long, as written in a sentence. */
        until: text,
        why: text,
        meanwhile: text,
        url: webAddress,
        sources,
      }),
    ),
    /** What to do for weeks, which has no end that could be counted. */
    todo: z.array(
      z.strictObject({
        id: id('todo'),
        activity: text,
        what: text,
        why: text,
        url: webAddress,
        sources,
      }),
    ),
    do: z.array(named),
    /** Each begins with "do not". */
    dont: z.array(named),
    /** When to get help, most urgent first. */
    warningSigns: z.array(
      z.strictObject({
        id: id('warningSigns'),
        level: z.enum(careLevels),
        /** The signs continue it. */
        heading: text,
        short: text,
        signs: z.array(named),
        /** What to do until help comes. */
        meanwhile: z.array(sourced),
        notes: z.array(sourced),
        url: webAddress,
      }),
    ),
    sources: publishedSources,
  });
}

/** The schema with any ids. */
export const restrictionDataSchema = restrictionSchemaFor();

export type RestrictionData = z.infer<typeof restrictionDataSchema>;
