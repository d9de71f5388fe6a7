import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Writes `.br` and `.gz` files beside each file of a built site that compression makes smaller, for hosts
 * that serve such files directly (nginx here). Netlify, Cloudflare and GitHub Pages compress by themselves
 * and would only store them, so the build does not include this step.
 *
 * Also compresses Pagefind's files, because `src/features/search/index/pagefind-index.ts` writes them
 * uncompressed.
 *
 * @param {string} folder the built site
 * @param {number} [quality] Brotli's, 0 to 11
 * @returns {Promise<{ files: number, before: number, brotli: number, gzip: number }>} the number of files,
 *   and their bytes in each form
 */
export async function writeCompressedForms(folder, quality = constants.BROTLI_MAX_QUALITY) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !leftAlone.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const done = await Promise.all(files.map((file) => compress(file, quality)));
  const total = { files: 0, before: 0, brotli: 0, gzip: 0 };
  for (const sizes of done) {
    if (!sizes) continue;
    total.files += 1;
    total.before += sizes.before;
    total.brotli += sizes.brotli;
    total.gzip += sizes.gzip;
  }
  return total;
}

/** Files to skip: compressed by their own format or by this script, or read by hosts and never sent. */
const leftAlone = /\.(?:woff2|png|jpe?g|webp|avif|ico|pdf|br|gz)$|^(?:_headers|_redirects)$/;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * @param {string} file
 * @param {number} quality
 */
async function compress(file, quality) {
  const plain = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [brotli, zipped] = await Promise.all([
    toBrotli(plain, { params }),
    toGzip(plain, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  // Writes both or neither: a response's Vary header must not depend on which one is smaller.
  if (Math.max(brotli.length, zipped.length) >= plain.length) return undefined;
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
  return { before: plain.length, brotli: brotli.length, gzip: zipped.length };
}
