import { healingPath } from '../../lib/healing-line.ts';
import { site } from '../../site.ts';
import { colours } from './colours.ts';
import { sharingImageSize } from './og-image-path.ts';

/** The content of a page's sharing image. */
export interface Card {
  /** The page's title. */
  title: string;
  /** The type of the page, in one to three words: "Question". May be empty. */
  kind: string;
  /** For a condition's page: the quality of the evidence, in the page's words. */
  evidence?: string | undefined;
}

/** An element in the form that Satori reads: React's, without React. */
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

/** Bottom of the site's name, in pixels from the top. */
const foot = sharingImageSize.height - margin;
const name = { size: 40, height: 52, above: 20 };

/**
 * Returns the healing line, as wide as the text, as an SVG element. Satori would embed it as a masked
 * image, which takes as long to render as everything else.
 */
export function cardLine(): string {
  const top = foot - name.height - name.above - line.height;
  const d = healingPath({ width: line.width / 4, punctures: 12, healed: 0.45, depth: 7 });
  return `<path transform="translate(${margin} ${top}) scale(4)" d="${d}" fill="none" stroke="${ink('heal')}" stroke-width="1" stroke-linejoin="round"/>`;
}

/** Font size at which long questions fit in four lines and touch nothing above or below. */
const titleSize = (letters: number) => (letters <= 36 ? 92 : letters <= 56 ? 80 : 68);
const longestTitle = 90;

/**
 * Returns a card's drawing for Satori, in the page's own colours, with space for the healing line.
 *
 * @throws Error if the title is too long for four lines. Truncating it would make each card take half as
 *   long again to render.
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
