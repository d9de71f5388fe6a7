import { z } from 'astro/zod';
import { hasOrigin, originError, originFields } from './origin';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Ids of signs in `content/warning-signs.yaml`. */
export const signIds = z.array(id);

/** Days since the session: 0 is its own day. */
export const dayNumber = z.number().int().nonnegative();

/** What is usual from one day on. It holds until the next entry of the course begins. */
const usual = z
  .strictObject({
    from: dayNumber,
    /** A phrase without a full stop. May contain `{fact:…}`. */
    text: z.string().min(1),
    ...originFields,
  })
  .refine(hasOrigin, originError);

/** From this day on nothing of it is usual: signs that then need help. */
const noLongerUsual = z.strictObject({ from: dayNumber, signs: signIds.min(1) });

/** An entry of `content/effects.yaml`: something that people notice after a session, and its usual course. */
export const effectSchema = z
  .strictObject({
    id,
    /** Index in the file. Added by the loader. */
    order: z.number(),
    /** "Swelling" */
    name: z.string().min(1),
    /** From the day of the session on, in the order of time. */
    course: z.array(z.union([usual, noLongerUsual])).min(1),
    /** Signs of it that need help, whatever is usual. */
    notUsual: signIds.min(1),
  })
  .refine(({ course: [first] }) => first?.from === 0, {
    path: ['course'],
    error: 'must begin with the day of the session: "from: 0"',
  })
  .refine(
    ({ course }) =>
      course.every(({ from }, index) => index === 0 || from > course[index - 1]!.from),
    { path: ['course'], error: 'must be in the order of time, each "from" later than the last' },
  );
