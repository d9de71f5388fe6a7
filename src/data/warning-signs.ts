import { getCollection } from 'astro:content';
import type { HelpLine } from '../content/schemas/help-line';
import type { NamedText, SourcedText } from '../content/schemas/origin';
import type { CareLevel } from '../content/schemas/care-level';
import { interfaceWords } from './interface';
import { interpolateEntry } from './restrictions';

/** A level of warning signs, ready to render. */
export interface WarningSigns {
  /** The card's anchor. */
  id: string;
  level: CareLevel;
  heading: string;
  /** What the card is for, in a few words. */
  short: string;
  glance?: string | undefined;
  signs: NamedText[];
  /** What to do until help comes. */
  meanwhile: SourcedText[];
  notes: SourcedText[];
  /** The telephone lines to show, if the card has any. */
  call?: HelpLine['kind'] | undefined;
}

const file = 'content/warning-signs.yaml';

/** Returns the warning signs of `content/warning-signs.yaml`, most urgent first, with numbers filled in. */
export async function warningSigns(): Promise<WarningSigns[]> {
  const cards = (await getCollection('warningSigns')).map(({ data }) => data);
  return Promise.all(
    cards
      .sort((a, b) => a.order - b.order)
      .map(async ({ id, level, heading, short, glance, signs, meanwhile, notes, call }) => ({
        id,
        level,
        heading,
        short,
        glance,
        signs: await filled(signs, file),
        meanwhile: await filled(meanwhile, file),
        notes: await filled(notes, file),
        call,
      })),
  );
}

/**
 * The signs that can't wait, one text a card, most urgent first: "Call an ambulance now if:" with a line for each
 * sign, or in brief "Call an ambulance now: chest pain, …". The numbers to call follow theirs.
 */
export interface HandedOutSigns {
  emergency: string[];
  /** Those for a doctor today. */
  urgent: string[];
}

/**
 * Returns the signs that can't wait, for texts that clinics hand out beside a link to all signs.
 *
 * @param form `whole` has every sign on a line of its own; `brief` is for what has room for a few words
 */
export async function handedOutSigns(form: 'whole' | 'brief'): Promise<HandedOutSigns> {
  const cards = (await getCollection('warningSigns'))
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order);
  const { ambulance, doctor, elsewhere, elsewhereToday } = (await interfaceWords('care')).page;
  const numbers: Partial<Record<HelpLine['kind'], string>> = {
    emergency: `${ambulance} ${await numbersOf('emergency', elsewhere)}`,
    // A card has no room for these: its last line says where they are.
    ...(form === 'whole' && {
      'medical-advice': `${doctor} ${await numbersOf('medical-advice', elsewhereToday)}`,
    }),
  };
  const ofLevel = async (wanted: CareLevel) => {
    const lines = cards.flatMap(({ level, heading, handedOut, call }) => {
      if (level !== wanted || !handedOut) return [];
      const { whole, brief } = handedOut;
      // Without "if", the heading goes on with a list.
      const list = `${heading.replace(/,? if:$/, ':')} ${brief}`;
      const signs = form === 'brief' ? list : signLines(heading, whole);
      const called = call && numbers[call];
      return [signs, ...(called ? [called] : [])].map((text) => ({ text }));
    });
    return (
      await filled(
        lines.map((line) => ({ ...line, sources: [], ownAdvice: false })),
        file,
      )
    ).map(({ text }) => text);
  };
  return { emergency: await ofLevel('emergency'), urgent: await ofLevel('urgent') };
}

/** Returns the heading, a line for each sign, and the sentences after them, which are about all of them. */
function signLines(heading: string, whole: string): string {
  const [signs = '', ...sentences] = whole.split('. ');
  const listed = signs.split('; ').map((sign) => `- ${sign}`);
  return [heading, ...listed, ...(sentences.length > 0 ? [sentences.join('. ')] : [])].join('\n');
}

/** Returns the numbers of ambulances with their places, for texts that hold no links: "112 EU · 999 UK · …". */
export async function emergencyNumbers(): Promise<string> {
  const { elsewhere } = (await interfaceWords('care')).page;
  return numbersOf('emergency', elsewhere);
}

/** @param last what to do where none of them works */
async function numbersOf(kind: HelpLine['kind'], last: string): Promise<string> {
  const lines = (await helpLines()).filter((line) => line.kind === kind);
  return [...lines.map(({ number, place }) => `${number} ${place}`), last].join(' · ');
}

/** Returns the telephone numbers of `content/help-lines.yaml`, in file order. */
export async function helpLines(): Promise<HelpLine[]> {
  return (await getCollection('helpLines'))
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order);
}

/**
 * Returns sentences with their numbers filled in.
 *
 * @param where the file that contains them, for messages
 * @throws Error naming the file, for an unknown number
 */
export async function filled<T extends SourcedText>(
  texts: readonly T[],
  where: string,
): Promise<T[]> {
  return Promise.all(texts.map((entry) => interpolateEntry(entry, where)));
}
