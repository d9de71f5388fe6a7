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

/** How far from the top the name below the line ends. */
const foot = sharingImageSize.height - margin;
const name = { size: 40, height: 52, above: 20 };

/**
 * The line that heals, from edge to edge of the text, as an element of SVG. Satori would make a picture in the
 * picture of it, behind a mask, which takes as long to paint as all the rest.
 */
export function cardLine(): string {
  const top = foot - name.height - name.above - line.height;
  const d = healingPath({ width: line.width / 4, punctures: 12, healed: 0.45, depth: 7 });
  return `<path transform="translate(${margin} ${top}) scale(4)" d="${d}" fill="none" stroke="${ink('heal')}" stroke-width="1" stroke-linejoin="round"/>`;
}

/** Long questions stay within four lines, so that nothing touches what stands above and below. */
const titleSize = (letters: number) => (letters <= 36 ? 92 : letters <= 56 ? 80 : 68);
const longestTitle = 90;

/**
 * The drawing of a card, for Satori: paper and ink, as on the page itself, and room for the line that heals.
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
    box({ height: line.height }),
    box(
      { marginTop: name.above, height: name.height, fontSize: name.size, fontWeight: 700 },
      site.name,
    ),
  );
}
