import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { siteFont } from '../../assets/fonts/site-font.ts';
import { cardDrawing, cardLine, type Card } from './card.ts';
import { cardFonts, cardPng, cardSvg } from './draw-card.ts';

/** The inputs of every card, read once. */
let tools: Promise<{ versions: string; font: Uint8Array }> | undefined;
let fonts: ReturnType<typeof cardFonts> | undefined;

async function readTools() {
  const [manifest, font] = await Promise.all([
    readFile('package.json', 'utf8'),
    readFile(siteFont),
  ]);
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  // Dependencies have exact versions, so these identify the renderers.
  return { versions: JSON.stringify(dependencies), font };
}

/**
 * Returns a page's sharing image as PNG. Reads it from the cache folder if the same drawing was rendered
 * before with the same versions.
 *
 * @param folder cache folder, kept between builds
 */
export async function cachedCard(card: Card, folder: URL): Promise<Uint8Array> {
  const { versions, font } = await (tools ??= readTools());
  const key = createHash('sha256')
    .update(versions)
    .update(font)
    .update(cardPng.toString())
    .update(cardLine())
    .update(JSON.stringify(cardDrawing(card)))
    .digest('hex');
  const kept = new URL(`${key}.png`, folder);
  try {
    return await readFile(kept);
  } catch {
    const png = await cardPng(await cardSvg(card, await (fonts ??= cardFonts())));
    await mkdir(folder, { recursive: true });
    // Renaming is atomic, so a parallel build never reads half a file.
    const written = new URL(`${key}.${process.pid}`, folder);
    await writeFile(written, png);
    await rename(written, kept);
    return png;
  }
}
