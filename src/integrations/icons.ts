import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { icons } from '../sharing/icons.ts';
import { markSvg } from '../sharing/mark.ts';

/** Paints the site's one mark as the PNG icons that browsers and phones ask for. */
export function iconFiles(): AstroIntegration {
  return {
    name: 'icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await Promise.all(
          icons.map(async ({ file, size, ...mark }) => {
            const svg = Buffer.from(markSvg(mark));
            const icon = sharp(svg, { density: (72 * size) / 32 }).resize(size, size);
            await writeFile(new URL(file, dir), await icon.png({ palette: true }).toBuffer());
          }),
        );
      },
    },
  };
}
