import { correction, generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The parts of a QR code as SVG. */
export interface QrCode {
  /** Includes the quiet zone around the code. */
  viewBox: string;
  /** Data of the single path, to be filled. */
  path: string;
}

/** Empty modules on each side (ISO/IEC 18004, section 9.1: four). */
const quietZone = 4;

/**
 * Returns the QR code of a URL. Correction level M (ISO/IEC 18004: 15% may be lost), because paper is
 * folded and stained.
 *
 * @param url an absolute URL, up to 2331 ASCII characters
 */
export function qrCode(url: string): QrCode {
  const code = generate(url, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * quietZone;
  return { viewBox: `${-quietZone} ${-quietZone} ${side} ${side}`, path: toSvgPath(code) };
}
