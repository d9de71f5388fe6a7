import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** What a browser asks for: the engine, its entry, and the index. Pagefind's own interfaces are not used. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[a-z-]+\.pagefind|.*\.pf_\w+)$/;
const signature = 'pagefind_dcd';
const silentFailure = '"load_index_chunk")).catch(()=>{});';

/**
 * Makes Pagefind's files ready to be served: only those that the search asks for, the rest
 * unpacked, since a host's Brotli packs them tighter than Pagefind's own gzip.
 *
 * @param shown the text that readers see at each address, for the excerpts
 */
export function bundleFiles(files: IndexFile[], shown: Map<string, string>): IndexFile[] {
  return files
    .filter(({ path }) => wanted.test(path))
    .filter(({ path }) => path !== 'wasm.unknown.pagefind')
    .map(({ path, content }) => {
      if (path === 'pagefind.js') return { path, content: engine(Buffer.from(content).toString()) };
      if (path.endsWith('.json')) return { path, content };
      const unpacked = gunzipSync(content);
      return {
        path,
        content: path.endsWith('.pf_fragment') ? fragment(unpacked, shown) : unpacked,
      };
    });
}

/**
 * Pagefind hides that a part of its index could not be loaded, and then finds nothing: the reader would
 * be told that there is no answer. Here the failure reaches whoever searches.
 *
 * @throws Error where a newer Pagefind is written otherwise
 */
function engine(code: string): Buffer {
  const open = code.replace(silentFailure, '"load_index_chunk"));');
  if (open === code)
    throw new Error('Pagefind loads its index in another way: see src/search/index/bundle.ts');
  return Buffer.from(open);
}

/** Puts the text that readers see in the place of the words that were indexed. */
function fragment(unpacked: Buffer, shown: Map<string, string>): Buffer {
  const data = JSON.parse(unpacked.toString().slice(signature.length)) as Record<string, unknown>;
  data['content'] = shown.get(String(data['url'])) ?? data['content'];
  return Buffer.from(signature + JSON.stringify(data));
}
