/** A colour as written in CSS hex, with its `#`: three or six digits. CSS Color 4, § 5.2. */
const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** Returns true for a hex colour of three or six digits. */
export const isHex = (text: string) => hex.test(text);

/**
 * Returns the relative luminance of a hex colour, 0 to 1. WCAG 2.2, "relative luminance".
 */
export function luminance(colour: string): number {
  const digits = colour.length < 7 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two hex colours, 1 to 21. WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Least contrast of text with what is behind it. WCAG 2.2, 1.4.3. Marks need only 3 (1.4.11). */
const leastForText = 4.5;

/**
 * Returns the colour for text on an accent, black or white, or undefined if the accent itself can't be read
 * as text on every one of the grounds. Black or white is always readable: one of them has at least 4.58.
 *
 * @param grounds hex colours behind the accent
 */
export function textOnAccent(accent: string, grounds: readonly string[]): string | undefined {
  if (grounds.some((ground) => contrast(accent, ground) < leastForText)) return undefined;
  return contrast(accent, '#fff') >= leastForText ? '#fff' : '#000';
}
