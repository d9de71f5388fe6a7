import { readFile } from 'node:fs/promises';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { siteCharacters, siteFont } from '../../assets/fonts/site-font.ts';
import { cardDrawing, cardLine, type Card } from './card.ts';
import { sharingImageSize } from './og-image-path.ts';

/** Returns the site's font at the two weights of a card: Satori reads neither variable fonts nor WOFF2. */
export async function cardFonts(): Promise<Font[]> {
  const font = await readFile(siteFont);
  return Promise.all(
    ([400, 700] as const).map(async (weight) => {
      const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
      const data = Buffer.from(await subsetFont(font, siteCharacters, options));
      return { name: 'card', weight, style: 'normal' as const, data };
    }),
  );
}

/** Returns a card as SVG, with text as outlines, so that it does not depend on system fonts. */
export async function cardSvg(card: Card, fonts: Font[]): Promise<string> {
  const drawing = cardDrawing(card) as Parameters<typeof satori>[0];
  const svg = await satori(drawing, { ...sharingImageSize, fonts });
  return svg.replace(/<\/svg>$/, `${cardLine()}</svg>`);
}

/**
 * Returns a card's SVG as PNG. 16 colours are enough for two inks on paper with smooth edges, at half the
 * bytes and half the build time of more colours; a greater effort saves nothing.
 */
export function cardPng(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, effort: 1, dither: 0 })
    .toBuffer();
}
