import { correction, generate, type Bitmap2D } from 'lean-qr/nano';
import { toSvgPath, toSvgSource } from 'lean-qr/extras/svg';

/** Quiet zone around the code, in modules. ISO/IEC 18004 requires 4. */
export const quietZone = 4;

/** Minimum width of the saved picture, in pixels: 300 dots per inch at 10 cm. */
export const printWidth = 1200;

/** Returns the QR code of a link, readable with about 15% of it dirty or torn (ISO/IEC 18004, level M). */
export function qrCode(link: string): Bitmap2D {
  return generate(link, { minCorrectionLevel: correction.M });
}

/**
 * Returns the code as an SVG element, black on white in dark mode too, because some readers need it so.
 */
export function qrDrawing(code: Bitmap2D): SVGSVGElement {
  const svg = element('svg', { viewBox: `0 0 ${side(code)} ${side(code)}`, 'aria-hidden': 'true' });
  const background = element('path', { fill: '#fff', d: `M0 0H${side(code)}V${side(code)}H0Z` });
  const modules = element('path', {
    fill: '#000',
    d: toSvgPath(code),
    transform: `translate(${quietZone} ${quietZone})`,
    'shape-rendering': 'crispEdges',
  });
  svg.append(background, modules);
  return svg;
}

/** Returns the code as an SVG file, sharp at every size. */
export function qrSvgFile(code: Bitmap2D): Blob {
  const text = toSvgSource(code, {
    on: '#000',
    off: '#fff',
    pad: quietZone,
    width: printWidth,
    height: printWidth,
    xmlDeclaration: true,
  });
  return new Blob([text], { type: 'image/svg+xml' });
}

/** Returns the whole pixels per module at which the picture is sharp and at least `printWidth` wide. */
export function pixelsPerModule(code: Pick<Bitmap2D, 'size'>): number {
  return Math.ceil(printWidth / side(code));
}

/**
 * Returns the code as a PNG file for print.
 *
 * @throws Error if the browser returns no image of the canvas
 */
export async function qrPngFile(code: Bitmap2D): Promise<Blob> {
  const scale = pixelsPerModule(code);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side(code) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      context.fillRect((x + quietZone) * scale, (y + quietZone) * scale, scale, scale);
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('This browser saves no canvas')),
    );
  });
}

function side({ size }: Pick<Bitmap2D, 'size'>): number {
  return size + 2 * quietZone;
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
