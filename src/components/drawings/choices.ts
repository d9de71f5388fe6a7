/** The drawings of the home page's cards, by what the card leads to. */
export const choices = [
  'times',
  'night',
  'days',
  'help',
  'skin',
  'evidence',
  'compare',
  'risks',
  'list',
  'person',
  'price',
  'share',
] as const;

/** One of these drawings. */
export type Choice = (typeof choices)[number];
