import { healingPath } from '../../lib/healing-line.ts';
import { site } from '../../site.ts';
import { colours } from './colours.ts';
import { sharingImageSize } from './og-image-path.ts';

/** What a page's sharing image says. */
export interface Card {
  /** The page's title. */
  title: string;
  /** What the page is, in a word or three: "Question". May be empty. */
  kind: string;
  /** On a condition's page: how good the evidence is, in the words of the page. */
  evidence?: string | undefined;
}

/** An element of a drawing in the form that Satori reads: React's, without React. */
export interface Drawing {
  type: string;
  props: Record<string, unknown>;
}

const ink = colours('light');
const margin = 72;
const line = { width: sharingImageSize.width - 2 * margin, height: 44 };

function box(style: Record<string, unknown>, ...children: (Drawing | string)[]): Drawing {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** The line that heals, from edge to edge of the text. */
const healingLine: Drawing = {
  type: 'svg',
  props: {
    width: line.width,
    height: line.height,
    viewBox: `0 0 ${line.width / 4} ${line.height / 4}`,
    children: [
      {
        type: 'path',
        props: {
          d: healingPath({ width: line.width / 4, punctures: 12, healed: 0.45, depth: 7 }),
          fill: 'none',
          stroke: ink('heal'),
          'stroke-width': 1,
          'stroke-linejoin': 'round',
        },
      },
    ],
  },
};

/** Long questions stay within four lines, so that nothing touches what stands above and below. */
const titleSize = (letters: number) => (letters <= 36 ? 92 : letters <= 56 ? 80 : 68);
const longestTitle = 90;

/**
 * The drawing of a card, for Satori: paper, ink and the line that heals, as on the page itself.
 *
 * @throws Error where the title is too long for four lines. Cutting it off would make each card half as
 *   slow again to paint.
 */
export function cardDrawing({ title, kind, evidence }: Card): Drawing {
  if (title.length > longestTitle) {
    throw new Error(
      `"${title}" has ${title.length} letters: too long for a sharing image. Use at most ${longestTitle}.`,
    );
  }
  const pill = {
    padding: '6px 24px',
    borderRadius: 32,
    border: `2px solid ${ink('field')}`,
    background: ink('tint'),
    color: ink('ink'),
  };
  return box(
    {
      ...sharingImageSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: margin,
      background: ink('paper'),
      color: ink('ink'),
      fontFamily: 'card',
    },
    box(
      { height: 60, alignItems: 'center', gap: 24, fontSize: 34, color: ink('quiet') },
      kind,
      ...(evidence ? [box(pill, evidence)] : []),
    ),
    box(
      { flexGrow: 1, alignItems: 'center' },
      box(
        {
          display: 'block',
          width: line.width,
          fontSize: titleSize(title.length),
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: '-0.01em',
          textWrap: 'balance',
        },
        title,
      ),
    ),
    healingLine,
    box({ marginTop: 20, fontSize: 40, fontWeight: 700 }, site.name),
  );
}
