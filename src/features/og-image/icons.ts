import sharp from 'sharp';
import { markSvg, type Mark } from './logo.ts';

/** An icon of the site as a PNG file. */
export interface Icon extends Mark {
  /** File name at the site's root. */
  file: string;
  /** Side in pixels. */
  size: number;
  /** Purpose in the web app manifest (Web App Manifest, § 2.7). Absent: not in the manifest. */
  purpose?: 'any' | 'maskable';
}

/**
 * The icons that browsers and phones request. A maskable icon's line stays within the safe zone, a circle
 * with a radius of 40% of the side around the centre; Apple's devices round the corners themselves.
 */
export const icons: readonly Icon[] = [
  { file: 'icon-32.png', size: 32, share: 0.8, corner: 7 },
  { file: 'apple-touch-icon.png', size: 180, share: 0.66, corner: 0 },
  { file: 'icon-192.png', size: 192, share: 0.72, corner: 7, purpose: 'any' },
  { file: 'icon-512.png', size: 512, share: 0.72, corner: 7, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.58, corner: 0, purpose: 'maskable' },
];

/** Returns the site's logo as a PNG icon. */
export function iconPng({
  size,
  file: _file,
  purpose: _purpose,
  ...mark
}: Icon): Promise<Uint8Array> {
  const svg = Buffer.from(markSvg(mark));
  const icon = sharp(svg, { density: (72 * size) / 32 }).resize(size, size);
  return icon.png({ palette: true }).toBuffer();
}
