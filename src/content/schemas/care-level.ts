/** The three levels of a care card, least urgent first, as the NHS content style names them. */
export const careLevels = ['non-urgent', 'urgent', 'emergency'] as const;

export type CareLevel = (typeof careLevels)[number];

/** Read by a screen reader before a card's heading, so that the level is not shown by colour alone. */
export const careLevelName: Record<CareLevel, string> = {
  'non-urgent': 'Non-urgent advice: ',
  urgent: 'Urgent advice: ',
  emergency: 'Emergency advice: ',
};
