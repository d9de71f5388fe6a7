/** The three levels of a care card, least urgent first, as the NHS content style names them. */
export const careLevels = ['non-urgent', 'urgent', 'emergency'] as const;

export type CareLevel = (typeof careLevels)[number];
