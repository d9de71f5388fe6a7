import { toSvgPath } from 'lean-qr/extras/svg';
import { qrCode as code, quietZone, sideOf } from '../../lib/qr';

/** A QR code as an SVG's parts. */
export interface QrCode {
  /** With the quiet zone around the code. */
  viewBox: string;
  /** Data of the one path, to be filled. */
  path: string;
}

/**
 * Returns the QR code of an address as an SVG's parts.
 *
 * @param url an absolute address, up to 2331 ASCII characters
 */
export function qrCode(url: string): QrCode {
  const bitmap = code(url);
  const side = sideOf(bitmap);
  return { viewBox: `${-quietZone} ${-quietZone} ${side} ${side}`, path: toSvgPath(bitmap) };
}
