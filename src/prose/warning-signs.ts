import { getCollection } from 'astro:content';
import type { HelpLine } from '../schemas/help-line';
import type { SourcedText } from '../schemas/origin';
import type { CareLevel } from './care-level';
import { fillNumbers } from './numbers';

/** A level of warning signs, ready to be shown. */
export interface WarningSigns {
  /** The card's anchor. */
  id: string;
  level: CareLevel;
  heading: string;
  signs: SourcedText[];
  /** What to do until help comes. */
  meanwhile: SourcedText[];
  notes: SourcedText[];
  /** Whom to call; empty where the card names no number. */
  lines: HelpLine[];
}

const file = 'content/warning-signs.yaml';

/** The warning signs of `content/warning-signs.yaml`, most urgent first, their numbers filled in. */
export async function warningSigns(): Promise<WarningSigns[]> {
  const cards = (await getCollection('warningSigns')).map(({ data }) => data);
  const lines = await helpLines();
  return Promise.all(
    cards
      .sort((a, b) => a.order - b.order)
      .map(async ({ id, level, heading, signs, meanwhile, notes, call }) => ({
        id,
        level,
        heading,
        signs: await filled(signs, file),
        meanwhile: await filled(meanwhile, file),
        notes: await filled(notes, file),
        lines: lines.filter(({ kind }) => kind === call),
      })),
  );
}

/** The telephone numbers of `content/help-lines.yaml`, in the order of the file. */
export async function helpLines(): Promise<HelpLine[]> {
  return (await getCollection('helpLines'))
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order);
}

/**
 * Sentences with the numbers in them filled in.
 *
 * @param where the file that they stand in, for the message
 * @throws Error naming the file, for an unknown number
 */
export async function filled(texts: readonly SourcedText[], where: string): Promise<SourcedText[]> {
  return Promise.all(
    texts.map(async (entry) => ({ ...entry, text: await fillNumbers(entry.text, where) })),
  );
}
