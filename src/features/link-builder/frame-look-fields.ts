import type { BuilderWords } from '../../content/schemas/interface';
import { isHex, textOnAccent } from '../../lib/contrast';

/** The look of a frame as its address asks for it, and what to say about the colour. */
export interface AskedLook {
  /** With its question mark; empty for the usual look. */
  query: string;
  /** What is wrong with the colour, or that it can be read; empty without one. */
  said: string;
  /** The typed colour, with its `#`, if it is one. */
  colour?: string;
}

/** The fields, as typed, and the colours of the frame behind the accent. */
export interface LookInput {
  /** Empty for light, the usual one. */
  scheme: '' | 'dark' | 'auto';
  accent: string;
  compact: boolean;
  grounds: Record<'light' | 'dark', readonly string[]>;
}

/**
 * Returns the query of a frame's address (docs/embedding.md). Leaves a colour out where the frame would not take it.
 *
 * @param words what to say about the colour
 */
export function askedLook(
  { scheme, accent, compact, grounds }: LookInput,
  words: BuilderWords,
): AskedLook {
  const typed = accent.trim().toLowerCase();
  const colour = `#${typed.replace(/^#/, '')}`;
  const known = isHex(colour);
  const shown = scheme === 'auto' ? (['light', 'dark'] as const) : ([scheme || 'light'] as const);
  const hard = shown.filter((one) => !known || !textOnAccent(colour, grounds[one]));
  const query = new URLSearchParams({
    ...(scheme && { scheme }),
    ...(hard.length < shown.length && { accent: colour.slice(1) }),
    ...(compact && { start: 'compact' }),
  }).toString();
  const why = { light: words.accentTooLight, dark: words.accentTooDark };
  const judged = hard.length > 0 ? hard.map((one) => why[one]).join(' ') : words.accentFits;
  return {
    query: query && `?${query}`,
    said: typed && (known ? judged : words.accentWrong),
    ...(known && { colour }),
  };
}

/** Reads the look from its fields, and says at once what is wrong with the colour. */
export function readLookFields(place: HTMLElement, words: BuilderWords): string {
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const accent = place.querySelector<HTMLInputElement>('[name="accent"]')!;
  const { light = '', dark = '' } = place.dataset;
  const { query, said, colour } = askedLook(
    {
      scheme: place.querySelector<HTMLInputElement>('[name="scheme"]:checked')!
        .value as LookInput['scheme'],
      accent: accent.value,
      compact: place.querySelector<HTMLInputElement>('[name="start"]')!.checked,
      grounds: { light: light.split(' '), dark: dark.split(' ') },
    },
    words,
  );
  if (part('accent-said').textContent !== said) part('accent-said').textContent = said;
  part('swatch').style.setProperty('background-color', colour ?? '');
  return query;
}
