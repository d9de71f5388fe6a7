import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { cardFonts, cardPng, cardSvg } from '../features/og-image/draw-card.ts';
import { pageCard } from '../features/og-image/page-card.ts';
import { sharingImage } from '../features/og-image/og-image-path.ts';
import { builtFiles } from './built-files.ts';

/**
 * Draws the sharing image of each built page that names one of its own, under `dist/sharing/`. A card that
 * was drawn before is taken from the build's cache, by the drawing itself and the program that paints it.
 * Painting takes longest, so it begins as soon as there are pages, beside what else the build does.
 */
export function sharingImages(): AstroIntegration {
  let cache: URL;
  let images: Promise<number>;
  return {
    name: 'sharing-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = new URL('./sharing-images', config.cacheDir);
      },
      'astro:build:generated': async ({ dir }) => {
        images = imagesOf(await builtFiles(dir, '.html'), dir, cache);
        // Whatever goes wrong is thrown where the build waits for it.
        images.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${await images} pages have their sharing image`);
      },
    },
  };
}

/** Draws the images of the pages in `dir`, and says how many. */
async function imagesOf(pages: readonly string[], dir: URL, cache: URL): Promise<number> {
  await mkdir(cache, { recursive: true });
  const fonts = await cardFonts();
  const cards = await Promise.all(
    pages.map(async (file) => {
      const path = `/${file.replace(/index\.html$/, '')}`;
      const page = parse(await readFile(new URL(file, dir), 'utf8'));
      const image = sharingImage(path);
      const named = page.querySelector('meta[property="og:image"]')?.getAttribute('content');
      return named?.endsWith(image) ? [{ image, card: pageCard(path, page) }] : [];
    }),
  );
  await Promise.all(
    cards.flat().map(async ({ image, card }) => {
      const target = new URL(`.${image}`, dir);
      await mkdir(new URL('./', target), { recursive: true });
      await writeFile(target, await painted(await cardSvg(card, fonts), cache));
    }),
  );
  return cards.flat().length;
}

/** The picture of a drawing, from the cache where it is there. */
async function painted(svg: string, cache: URL): Promise<Uint8Array> {
  const versions = JSON.stringify(sharp.versions);
  const key = createHash('sha256').update(`${versions}${cardPng.toString()}${svg}`).digest('hex');
  const kept = new URL(`${key}.png`, cache);
  try {
    return await readFile(kept);
  } catch {
    const png = await cardPng(svg);
    // In one step, so that a build beside this one never reads half a picture.
    const written = new URL(`${key}.${process.pid}`, cache);
    await writeFile(written, png);
    await rename(written, kept);
    return png;
  }
}
