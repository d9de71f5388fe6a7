import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { siteCharacters, siteFont } from '../../lib/site-font.ts';
import { cardDrawing, type Card } from './card.ts';
import { sharingImageSize } from './og-image-path.ts';

/** The site's one font at the two weights of a card: Satori reads no variable fonts and no WOFF2. */
export async function cardFonts(): Promise<Font[]> {
  const font = await readFile(createRequire(import.meta.url).resolve(siteFont));
  return Promise.all(
    ([400, 700] as const).map(async (weight) => {
      const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
      const data = Buffer.from(await subsetFont(font, siteCharacters, options));
      return { name: 'card', weight, style: 'normal' as const, data };
    }),
  );
}

/** A card as SVG, its words drawn as outlines, so that no system's fonts matter. */
export function cardSvg(card: Card, fonts: Font[]): Promise<string> {
  return satori(cardDrawing(card) as Parameters<typeof satori>[0], { ...sharingImageSize, fonts });
}

/**
 * A card's SVG as PNG. 16 colours are enough for two inks on paper with smooth edges, at half the bytes and
 * half the build time of more; greater effort saves nothing.
 */
export function cardPng(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, effort: 1, dither: 0 })
    .toBuffer();
}
