import { healingPath } from '../../lib/healing-line.ts';
import { colours } from './colours.ts';

/** Options for drawing the logo. */
export interface Mark {
  /** Width of the line as a fraction of the square, 0 to 1. */
  share: number;
  /** Radius of the square's corners, in 1/32 of its side. 0 if the device rounds them itself. */
  corner: number;
  /** True to follow the reader's colour scheme, which only an SVG can do. */
  dark?: boolean;
}

/** Length and depth of the logo's line in its own units, and the margin above it. */
const line = { width: 24, depth: 9, top: 3 };

/** Returns the site's logo as SVG: the healing line in paper colour on a square of the accent colour. */
export function markSvg({ share, corner, dark = false }: Mark): string {
  const scale = (32 * share) / line.width;
  const left = round((32 - 32 * share) / 2);
  const top = round(16 - (line.top + line.depth / 2) * scale);
  const path = healingPath({ width: line.width, punctures: 3, healed: 0.25, depth: line.depth });
  const light = colours('light');
  const night = colours('dark');
  const style = dark
    ? `<style>@media (prefers-color-scheme:dark){rect{fill:${night('accent')}}path{stroke:${night('on-accent')}}}</style>`
    : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${style}` +
    `<rect width="32" height="32" rx="${corner}" fill="${light('accent')}"/>` +
    `<path transform="translate(${left} ${top}) scale(${round(scale)})" d="${path}" fill="none" ` +
    `stroke="${light('paper')}" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"/></svg>`
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
