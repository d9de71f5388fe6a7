import type { Option } from '../content/schemas/option';

/** How an option does on what a reader chose. Never added up, and never an order. */
export interface Mark {
  /** The mark in words, which every reader gets. */
  words: string;
  /** How full its circle is. Undefined where nothing can be said. */
  tone: 'full' | 'half' | 'empty' | undefined;
}

/** Something that may matter to a reader. */
export interface Criterion {
  id: string;
  /** What the reader chooses: "Fewer visits". */
  wish: string;
  /** Heading of its column. */
  column: string;
  /** Returns the mark of an option. */
  markOf(option: Option, levelName: (id: string) => string): Mark;
}

const notRead: Mark = { words: 'No source', tone: undefined };

const darkMarks = {
  none: { words: 'None from it', tone: 'full' },
  some: { words: 'Can leave them', tone: 'half' },
  more: { words: 'More than needling', tone: 'empty' },
} as const;

/** Returns the mark for dark marks, which each option shows beside its name. */
export const darkMarksOf = ({ darkerSkin }: Option): Mark =>
  darkerSkin?.mark ? darkMarks[darkerSkin.mark] : { words: 'No source read', tone: undefined };

const visits = {
  none: { words: 'No visits', tone: 'full' },
  prescription: { words: 'For a prescription', tone: 'full' },
  few: { words: 'A few', tone: 'half' },
  operation: { words: 'An operation', tone: 'half' },
  many: { words: 'Many', tone: 'empty' },
} as const;

const pain = {
  none: { words: 'None', tone: 'full' },
  some: { words: 'Some', tone: 'half' },
  more: { words: 'Can be strong', tone: 'empty' },
} as const;

/** What there is to pay for, from the visits. It is not a price: hardly any source that does not sell has one. */
const toPay = {
  none: { words: 'No visits to pay', tone: 'full' },
  prescription: { words: 'A medicine', tone: 'half' },
  few: { words: 'A few visits', tone: 'half' },
  operation: { words: 'An operation', tone: 'empty' },
  many: { words: 'Many visits', tone: 'empty' },
} as const;

const sure = { good: 'full', some: 'half', little: 'empty', none: undefined } as const;

/** Everything that the comparison can mark, in the order of its columns. */
export const criteria: readonly Criterion[] = [
  {
    id: 'marks',
    wish: 'Fewer dark marks',
    column: 'Dark marks',
    markOf: darkMarksOf,
  },
  {
    id: 'visits',
    wish: 'Fewer visits',
    column: 'Visits',
    markOf: (option) => (option.visits?.mark ? visits[option.visits.mark] : notRead),
  },
  {
    id: 'pain',
    wish: 'Less pain',
    column: 'Pain',
    markOf: (option) => (option.pain?.mark ? pain[option.pain.mark] : notRead),
  },
  {
    id: 'cost',
    wish: 'Less cost',
    column: 'To pay for',
    markOf: (option) => (option.visits?.mark ? toPay[option.visits.mark] : notRead),
  },
  {
    id: 'needles',
    wish: 'No needles',
    column: 'Needles',
    markOf: ({ needles }) =>
      needles ? { words: 'Needles or a cut', tone: 'empty' } : { words: 'None', tone: 'full' },
  },
  {
    id: 'sure',
    wish: 'How sure it is',
    column: 'How sure',
    markOf: (option, levelName) =>
      option.sure
        ? { words: levelName(option.sure), tone: sure[option.sure] }
        : { words: 'Claims no effect', tone: undefined },
  },
];
