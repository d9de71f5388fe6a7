import type { CompareWords, CriterionId } from '../content/schemas/interface';
import type { Option } from '../content/schemas/option';

/** How an option does on what a reader chose. Never added up, and never an order. */
export interface Mark {
  /** The mark in words, which every reader gets. */
  words: string;
  /** How full its circle is. Undefined where nothing can be said. */
  tone: Tone | undefined;
}
type Tone = 'full' | 'half' | 'empty';

/** Something that may matter to a reader. */
export interface Criterion {
  id: CriterionId;
  /** Returns the mark of an option. */
  markOf(option: Option): Mark;
}

const tones = {
  marks: { none: 'full', some: 'half', more: 'empty' },
  visits: {
    none: 'full',
    prescription: 'full',
    few: 'half',
    'few-or-many': 'half',
    operation: 'half',
    many: 'empty',
  },
  pain: { none: 'full', some: 'half', more: 'empty' },
  cost: {
    nothing: 'full',
    medicine: 'half',
    product: 'half',
    few: 'half',
    'few-or-many': 'half',
    operation: 'empty',
    many: 'empty',
  },
  sure: { good: 'full', some: 'half', little: 'empty', none: undefined },
} as const;

/**
 * Returns what there is to pay for, from visits and purchases. It is not a price: hardly any source that does
 * not sell has one.
 */
function payment({ buys, visits }: Option): keyof typeof tones.cost | undefined {
  if (visits?.mark === 'prescription') return 'medicine';
  if (visits?.mark === 'none') return buys ?? 'nothing';
  return visits?.mark;
}

/** Returns the mark for dark marks, which each option shows beside its name. */
export function darkMarksOf({ darkerSkin }: Option, { marks, unread }: CompareWords): Mark {
  if (!darkerSkin) return { words: unread, tone: undefined };
  if (!darkerSkin.mark) return { words: marks.uncounted, tone: undefined };
  return { words: marks[darkerSkin.mark], tone: tones.marks[darkerSkin.mark] };
}

/**
 * Returns everything that the comparison can show, in the order of its columns. The first is in words only: a
 * gain is not better or worse by itself, and what counts is how sure it is.
 *
 * @param levelName returns the name of a level of evidence
 */
export function optionCriteria(
  words: CompareWords,
  levelName: (id: string) => string,
): readonly Criterion[] {
  const unread: Mark = { words: words.unread, tone: undefined };
  return [
    { id: 'gain', markOf: ({ gain }) => ({ words: gain.brief, tone: undefined }) },
    { id: 'marks', markOf: (option) => darkMarksOf(option, words) },
    {
      id: 'visits',
      markOf: ({ visits }) =>
        visits?.mark
          ? { words: words.visits[visits.mark], tone: tones.visits[visits.mark] }
          : { words: words.visits.unnumbered, tone: undefined },
    },
    {
      id: 'pain',
      markOf: ({ pain }) =>
        pain?.mark ? { words: words.pain[pain.mark], tone: tones.pain[pain.mark] } : unread,
    },
    {
      id: 'cost',
      markOf(option) {
        const what = payment(option);
        if (!what) return { words: words.cost.unnumbered, tone: undefined };
        return { words: words.cost[what], tone: tones.cost[what] };
      },
    },
    {
      id: 'needles',
      markOf: ({ needles }) =>
        needles
          ? { words: words.needles.some, tone: 'empty' }
          : { words: words.needles.none, tone: 'full' },
    },
    {
      id: 'sure',
      markOf: ({ sure }) =>
        sure
          ? { words: levelName(sure), tone: tones.sure[sure] }
          : { words: words.noTreatment, tone: undefined },
    },
  ];
}
