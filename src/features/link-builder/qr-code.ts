import { toSvgPath, toSvgSource } from 'lean-qr/extras/svg';
import type { Bitmap2D } from 'lean-qr/nano';
import { quietZone, sideOf as side } from '../../lib/qr';

/** Least width of the picture to save, in pixels: 300 dots an inch at 10 cm. */
export const printWidth = 1200;

/** The code as a drawing for the page: black on white in dark mode too, since some readers need it so. */
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

/** The code as an SVG file, sharp at every size. */
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

/** Whole pixels that a module takes, so that the picture is sharp and at least `printWidth` wide. */
export function pixelsPerModule(code: Pick<Bitmap2D, 'size'>): number {
  return Math.ceil(printWidth / side(code));
}

/**
 * The code as a PNG file for print.
 *
 * @throws Error where the browser gives no picture of a canvas
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

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
