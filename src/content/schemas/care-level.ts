import { z } from 'astro/zod';

/** The three levels of a care card, least urgent first, as the NHS content style names them. */
export const careLevels = ['non-urgent', 'urgent', 'emergency'] as const;

/**
 * The level of the gravest sign that a text names. The way to help then stands near the text's top, for an
 * emergency with the numbers to call.
 */
export const helpField = z.enum(['urgent', 'emergency']).optional();

export type CareLevel = (typeof careLevels)[number];
