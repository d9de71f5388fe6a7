import { z } from 'astro/zod';
import { brief, sourcedText } from './origin';
import { referenceId } from './reference';

/** Lower-case words joined by hyphens: used in addresses, fragments and `<Wait for="…">`. */
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** Index in the file, which is the order of importance. Added by the loader. */
const order = z.number();

/** The groups in which restrictions are shown after the core ones. */
const restrictionGroups = ['body', 'skin', 'products'] as const;

const hours = z
  .number({ error: 'must be a number of hours, such as 48' })
  .int()
  .positive({ error: 'must be more than 0 hours' });

/** Something to avoid after a session until its wait is over. */
const avoid = z.strictObject({
  kind: z.literal('avoid'),
  id,
  order,
  /** What to avoid, in plain words. */
  activity: z.string().min(1),
  /**
   * The same in as few letters as a text message needs, as inside a sentence. Leaves out nothing of
   * `activity`, and has only letters of the GSM alphabet (`src/lib/sms.ts`).
   */
  shortName: z
    .string()
    .regex(/^[a-zA-Z, -]+$/, { error: 'must be plain letters, commas, hyphens and spaces' }),
  group: z.enum(restrictionGroups),
  /** True if every reader needs it: shown first. */
  core: z.boolean(),
  /** Minimum wait in elapsed hours, counted from the end of the treatment. */
  hours,
  /** What other sources and clinics ask for, in elapsed hours. */
  range: z
    .strictObject({ min: hours, max: hours, note: z.string().min(1) })
    .refine(({ min, max }) => min <= max, { error: 'min must not be more than max' }),
  /** The reason, in one or two sentences. */
  why: z.string().min(1),
  /** What the activity includes. */
  examples: z.array(z.string().min(1)).min(1),
  /** What is fine during the wait. */
  meanwhile: z.string().min(1),
  /**
   * What goes on after the wait, in a few words: it stands beside the activity wherever its time is given. May
   * contain `{fact:…}`.
   */
  limit: z.string().min(1).optional(),
  /** What needs more care on brown or black skin. Restrictions with the same wait share it by a YAML anchor. */
  darkerSkin: z
    .strictObject({
      /** In one sentence. Contains one `{fact:…}`, a number with `hours`. */
      text: z.string().min(1),
      /** The same in what clinics hand out in their own name, where "our" would be theirs. */
      handedOut: z.string().min(1).optional(),
      /**
       * The same as the beginning of a line on a card or in an SMS, before "until" a time or before the days. Has
       * only letters of the GSM alphabet.
       */
      short: z.string().regex(/^[a-zA-Z, -]+$/, {
        error: 'must be plain letters, commas, hyphens and spaces',
      }),
    })
    .optional(),
  /** What to do first once the wait is over. No wait ends in "do as you like". */
  afterwards: sourcedText,
  /**
   * Where no source gives this wait: says that it is this site’s own choice, and why, in one or two
   * sentences. Shown wherever the wait is given. May contain `{fact:…}`.
   */
  ownChoice: sourcedText.optional(),
  /**
   * Shorter versions of `meanwhile` and `afterwards` for print. Of `afterwards`, print shows only this:
   * what could do harm.
   */
  brief: z.strictObject({ meanwhile: brief, afterwards: brief }).default({}),
  sources: z.array(referenceId).min(1),
});

/** Something to avoid for as long as the skin needs, since no honest number of hours exists. */
const untilHealed = z.strictObject({
  kind: z.literal('until-healed'),
  id,
  order,
  activity: z.string().min(1),
  group: z.enum(restrictionGroups),
  /** How long, as written in a sentence: "until your skin has healed". */
  until: z.string().min(1),
  why: z.string().min(1),
  meanwhile: z.string().min(1),
  sources: z.array(referenceId).min(1),
});

/** Something to do after a session. It has no end that could be calculated. */
const todo = z.strictObject({
  kind: z.literal('do'),
  id,
  order,
  activity: z.string().min(1),
  /** What to do, in full sentences. */
  what: z.string().min(1),
  /** A shorter version of `what` for print. */
  brief,
  why: z.string().min(1),
  sources: z.array(referenceId).min(1),
});

/** An entry of `content/restrictions.yaml`. */
export const restrictionSchema = z.discriminatedUnion('kind', [avoid, untilHealed, todo]);

/** Something to avoid, or something to do, as in the file. */
export type WrittenRule = z.infer<typeof restrictionSchema>;

/** Something to avoid, or something to do. */
export type AftercareRule = Restriction | z.infer<typeof untilHealed> | z.infer<typeof todo>;

/** Something to avoid, with its wait. */
export type Restriction = Omit<z.infer<typeof avoid>, 'darkerSkin'> & {
  /** What needs more care on brown or black skin, in one sentence. */
  darkerSkin?: string;
  /**
   * The number in `darkerSkin`, its id in `content/facts.yaml` and its elapsed hours, and the sentence's other forms.
   */
  darkerSkinWait?: { id: string; hours: number; handedOut: string; short: string };
};
