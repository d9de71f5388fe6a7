import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { address } from '../lib/urls.ts';
import { icons } from '../features/og-image/icons.ts';
import { markSvg } from '../features/og-image/logo.ts';

/** Paints the site's one mark as the PNG icons that browsers and phones ask for. */
export function iconFiles(): AstroIntegration {
  return {
    name: 'icons',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const icon = icons.find(({ file }) => request.url === address(`/${file}`));
          if (!icon) return next();
          paint(icon).then((png) => response.setHeader('content-type', 'image/png').end(png), next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await Promise.all(
          icons.map(async (icon) => writeFile(new URL(icon.file, dir), await paint(icon))),
        );
      },
    },
  };
}

function paint({ size, file: _file, ...mark }: (typeof icons)[number]): Promise<Buffer> {
  const svg = Buffer.from(markSvg(mark));
  const icon = sharp(svg, { density: (72 * size) / 32 }).resize(size, size);
  return icon.png({ palette: true }).toBuffer();
}
