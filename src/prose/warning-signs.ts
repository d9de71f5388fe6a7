import { getCollection } from 'astro:content';
import type { CareLevel } from './care-level';
import { fillNumbers } from './numbers';

/** A level of warning signs, ready to be shown. */
export interface WarningSigns {
  /** The card's anchor. */
  id: string;
  level: CareLevel;
  heading: string;
  signs: string[];
}

const file = 'content/warning-signs.yaml';

/** The warning signs of `content/warning-signs.yaml`, least urgent first, their numbers filled in. */
export async function warningSigns(): Promise<WarningSigns[]> {
  const cards = (await getCollection('warningSigns')).map(({ data }) => data);
  return Promise.all(
    cards
      .sort((a, b) => a.order - b.order)
      .map(async ({ id, level, heading, signs }) => ({
        id,
        level,
        heading,
        signs: await Promise.all(signs.map((sign) => fillNumbers(sign, file))),
      })),
  );
}
