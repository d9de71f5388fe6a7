import { correction, generate, type Bitmap2D } from 'lean-qr/nano';

/** Modules that stay empty on each side of a QR code (ISO/IEC 18004, section 9.1: four). */
export const quietZone = 4;

/**
 * Returns the QR code of an address. It can be read with 15% of it dirty or torn (ISO/IEC 18004, level M).
 *
 * @param url an absolute address, up to 2331 ASCII characters
 */
export function qrCode(url: string): Bitmap2D {
  return generate(url, { minCorrectionLevel: correction.M });
}

/** Returns the modules along one side of a code with its quiet zone. */
export function sideOf({ size }: Pick<Bitmap2D, 'size'>): number {
  return size + 2 * quietZone;
}
