import { z } from 'astro/zod';
import { optionEvidenceLevels } from './evidence-level';
import { hasOrigin, originError, originFields } from './origin';
import { referenceId } from './reference';

/**
 * How often somebody has to be seen, from the least. Up to 3 times is `few`; where some sources give 3 or fewer
 * and others more, it is `few-or-many`. A range from 3 up is `many`, as 4 is. The comparison shows the same words for
 * each.
 */
const visitMarks = ['none', 'prescription', 'few', 'few-or-many', 'operation', 'many'] as const;
/** What people buy instead of visits. */
const purchases = ['medicine', 'product', 'nothing'] as const;
/** How much it hurts, from the least. */
const painMarks = ['none', 'some', 'more'] as const;
/** If dark marks may follow: `more` only where a study counted more of them than after needling. */
const darkMarkMarks = ['none', 'some', 'more'] as const;

/** A part of an option: a statement with its sources, or one that follows from what the option is. */
const statement = {
  /** One or two plain sentences. May contain `{fact:…}` and `{wait:…}`. */
  text: z.string().min(1),
  ...originFields,
  /** True where no source is needed, because it follows from what the option is: "No visits." */
  evident: z.boolean().default(false),
};
const hasReason = (data: { sources: readonly string[]; ownAdvice: boolean; evident: boolean }) =>
  data.evident ? data.sources.length === 0 && !data.ownAdvice : hasOrigin(data);
const reasonError = {
  ...originError,
  error: `${originError.error}; \`evident: true\` only where it follows from what the option is`,
};
const sourced = z.strictObject(statement).refine(hasReason, reasonError);
const marked = <const T extends readonly [string, ...string[]]>(marks: T) =>
  z
    .strictObject({
      ...statement,
      /** Left out where no source says. */
      mark: z.enum(marks).optional(),
    })
    .refine(hasReason, reasonError);

/** A count of people, or a share. */
const counted = /\d+ of (?:every )?\d+|\d+%/;
/** Returns true unless a brief has a number without the one that it is compared with. */
const isCompared = (brief: string) =>
  !counted.test(brief) || /\d|\bthan\b/.test(brief.replace(counted, ''));
const gain = z
  .strictObject({
    ...statement,
    /** What the option may do, in a few words, which say no more than `text` and the numbers under it. */
    brief: z.string().min(1).max(60).refine(isCompared, {
      error: 'must have a number only beside the one that it is compared with',
    }),
  })
  .refine(hasReason, reasonError);

const arm = {
  /** People to whom it happened. */
  had: z.number().int().nonnegative(),
  /** All people of the arm; 100 where the source gives a share. */
  of: z.number().int().positive(),
};
const againstError =
  'needs the other arm of the same study, with "name", "had" and "of". A number without a comparison goes under "uncompared", apart from those that have one';

/** A number of people, with the other arm of the same study. */
const compared = z
  .strictObject({
    /** Names the number for a drawing; unique in its file. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** What happened to them: "Scars better by more than one step on a scale". */
    what: z.string().min(1),
    /** This option's arm, as a label: "Needling". */
    name: z.string().min(1),
    ...arm,
    against: z.strictObject({ name: z.string().min(1), ...arm }, { error: againstError }),
    sources: z.array(referenceId).min(1),
  })
  .refine(({ had, of, against }) => had <= of && against.had <= against.of, {
    path: ['had'],
    error: 'must not be more than "of"',
  });

/** The parts that `content/needling.yaml` says once for needling, and each other option for itself. */
const parts = {
  /** What can go wrong, and what can last. */
  harm: sourced.optional(),
  /** Dark marks, and what differs on brown and black skin. */
  darkerSkin: marked(darkMarkMarks).optional(),
  visits: marked(visitMarks).optional(),
  daysOff: sourced.optional(),
  pain: marked(painMarks).optional(),
  /** Who does or prescribes it. */
  who: sourced.optional(),
};

/** The entry of `content/needling.yaml`. */
export const needlingSchema = z.strictObject({ id: z.literal('needling'), ...parts });

/** An option in `content/options/<condition>.yaml`. */
export const optionSchema = z
  .strictObject({
    /** Unique in its file. `nothing` and `needling` are in each. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** The condition: the file's name. Added by the loader. */
    condition: z.string(),
    /** Index in the file. Added by the loader. */
    order: z.number(),
    /** As a patient would call it. */
    name: z.string().min(1),
    /** How sure it is that it helps. Doing nothing claims no effect, so it has none. */
    sure: z.enum(optionEvidenceLevels).optional(),
    /** How it works and what it may do, or what happens without treatment. */
    gain,
    /** Counted people, each with a comparison. */
    compared: z.array(compared).default([]),
    /** What studies without a comparison found, always shown apart. */
    uncompared: sourced.optional(),
    ...parts,
    /** What the reader buys for use at home, where there are no visits. */
    buys: z.enum(purchases).optional(),
    /** A price, only where a source that does not sell gives one. */
    price: sourced.optional(),
    /** True if needles, a blade or a punch go into the skin. */
    needles: z.boolean(),
  })
  .refine(({ id, sure }) => (id === 'nothing') === (sure === undefined), {
    path: ['sure'],
    error: `must be one of: ${optionEvidenceLevels.join(', ')}; "nothing" has none, because it claims no effect`,
  })
  .refine(({ id, buys, visits }) => id === 'nothing' || buys || visits?.mark !== 'none', {
    path: ['buys'],
    error: `must be one of: ${purchases.join(', ')}; no visits does not mean that there is nothing to pay for`,
  })
  .refine(({ id, harm, visits }) => id === 'needling' || (harm && visits), {
    path: ['harm'],
    error:
      'each option needs "harm" and "visits"; only needling takes them from content/needling.yaml',
  });

/** An option with its place. */
export type Option = z.infer<typeof optionSchema>;

/**
 * Returns what is wrong with a file of options as a whole, and what would be right: doing nothing comes
 * first, the others by the alphabet, so that no order favours one.
 *
 * @param options in the order of the file
 */
export function optionsProblem(
  options: readonly { id: string; name: string }[],
): string | undefined {
  const [first, ...others] = options;
  if (first?.id !== 'nothing') {
    return 'must begin with the option "nothing": doing nothing, and what happens then.';
  }
  if (!others.some(({ id }) => id === 'needling')) return 'must have the option "needling".';
  const names = others.map(({ name }) => name);
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const wrong = names.findIndex((name, index) => name !== sorted[index]);
  if (wrong < 0) return undefined;
  return `must be in the order of the alphabet after "nothing", so that no order favours one: "${sorted[wrong]}" comes before "${names[wrong]}".`;
}
