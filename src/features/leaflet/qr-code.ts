import { correction, generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as an SVG's parts. */
export interface QrCode {
  /** With the quiet zone around the code. */
  viewBox: string;
  /** Data of the one path, to be filled. */
  path: string;
}

/** Modules that stay empty on each side (ISO/IEC 18004, section 9.1: four). */
const quietZone = 4;

/**
 * Draws the QR code of an address. Correction level M (ISO/IEC 18004: 15% may be lost), since paper is
 * folded and stained.
 *
 * @param url an absolute address, up to 2331 ASCII characters
 */
export function qrCode(url: string): QrCode {
  const code = generate(url, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * quietZone;
  return { viewBox: `${-quietZone} ${-quietZone} ${side} ${side}`, path: toSvgPath(code) };
}
