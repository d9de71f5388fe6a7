import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A file that the server sent. */
export interface Sent {
  path: string;
  kind: 'html' | 'script' | 'style' | 'font' | 'other';
  /** Bytes of the body over the wire, without headers. */
  bytes: number;
}

interface Served {
  origin: string;
  /** Returns the files sent since the last call, without favicons and wrong URLs. */
  take: () => Sent[];
  close: () => void;
}

const types: Record<string, [type: string, kind: Sent['kind']]> = {
  '.html': ['text/html; charset=utf-8', 'html'],
  '.js': ['text/javascript', 'script'],
  '.mjs': ['text/javascript', 'script'],
  '.css': ['text/css', 'style'],
  '.woff2': ['font/woff2', 'font'],
  '.svg': ['image/svg+xml', 'other'],
  '.json': ['application/json', 'other'],
  '.txt': ['text/plain', 'other'],
  '.xml': ['application/xml', 'other'],
};
/** Formats that are already compressed. */
const compressed = new Set(['.woff2', '.png', '.jpg', '.webp']);

/**
 * Serves a built site like a careful host, all in Brotli at its best quality, and records what it sends.
 */
export async function serve(folder: string, port = 4940): Promise<Served> {
  const bodies = new Map<string, Buffer>();
  let sent: Sent[] = [];

  const body = (file: string): Buffer => {
    const raw = readFileSync(file);
    if (compressed.has(extname(file))) return raw;
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    return brotliCompressSync(raw, { params });
  };

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(folder, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const bytes = bodies.get(file) ?? body(file);
    bodies.set(file, bytes);
    const [type, kind] = types[extname(file)] ?? ['application/octet-stream', 'other'];
    if (found && !path.includes('favicon')) sent.push({ path, kind, bytes: bytes.length });
    response
      .writeHead(found ? 200 : 404, {
        'content-type': type,
        'cache-control': 'public, max-age=3600',
        ...(compressed.has(extname(file)) ? {} : { 'content-encoding': 'br' }),
      })
      .end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const { port: used } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${used}`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** Returns the total bytes of the files, or of one kind of them. */
export function bytesOf(sent: readonly Sent[], kind?: Sent['kind']): number {
  return sent
    .filter((file) => !kind || file.kind === kind)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Returns the kilobytes with one decimal, as the tables show them. */
export const kilobytes = (sent: readonly Sent[], kind?: Sent['kind']) =>
  (bytesOf(sent, kind) / 1024).toFixed(1);
