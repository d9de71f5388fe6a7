import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import { shownText } from './record-html.ts';
import type { SearchRecord } from './search-record.ts';

/** What a browser asks for: the engine, its entry, and the index. Pagefind's own interfaces are not used. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[a-z-]+\.pagefind|.*\.pf_\w+)$/;
const signature = 'pagefind_dcd';
const silentFailure = '"load_index_chunk")).catch(()=>{});';

/**
 * Makes Pagefind's files ready to be served: only those that the search asks for, the rest
 * unpacked, since a host's Brotli packs them tighter than Pagefind's own gzip.
 *
 * @param records what was indexed
 */
export function bundleFiles(files: IndexFile[], records: readonly SearchRecord[]): IndexFile[] {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  return files
    .filter(({ path }) => wanted.test(path))
    .filter(({ path }) => path !== 'wasm.unknown.pagefind')
    .map(({ path, content }) => {
      if (path === 'pagefind.js') return { path, content: engine(Buffer.from(content).toString()) };
      if (path.endsWith('.json')) return { path, content };
      const unpacked = gunzipSync(content);
      if (path.endsWith('.pf_index')) return { path, content: withoutPlaces(unpacked) };
      if (path.endsWith('.pf_fragment')) return { path, content: fragment(unpacked, byUrl) };
      return { path, content: unpacked };
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
    throw new Error(
      'Pagefind loads its index in another way: see src/features/search/index/bundle.ts',
    );
  return Buffer.from(minifySync('pagefind.js', open, { module: true }).code);
}

/** What Pagefind keeps of a page, as far as it is read here. */
interface Fragment {
  url: string;
  meta: Record<string, string>;
}

/** A word with the pages it stands on; for each page, where, in its text and in its metadata. */
type IndexedWord = [word: string, pages: [page: number, text: number[], meta: number[]][]];

/**
 * Leaves out of a part of the index at which place of a text each word stands, two fifths of its bytes: the
 * engine's own excerpts and its search for whole phrases need that, and neither is used. Weights and names
 * of fields, which Pagefind writes as negative numbers among the places, stay.
 */
function withoutPlaces(unpacked: Buffer): Buffer {
  const [words, ...rest] = decode(unpacked.subarray(signature.length)) as [IndexedWord[]];
  for (const page of words.flatMap(([, pages]) => pages)) {
    page[1] = page[1].map(weightOnly);
    page[2] = page[2].map(weightOnly);
  }
  return Buffer.concat([Buffer.from(signature), encode([words, ...rest])]);
}

const weightOnly = (number: number) => Math.min(number, 0);

/** Puts the text that readers see in the place of the words that were indexed, and says how people ask. */
function fragment(unpacked: Buffer, records: Map<string, SearchRecord>): Buffer {
  const data = JSON.parse(unpacked.toString().slice(signature.length)) as Fragment;
  const record = records.get(data.url);
  if (!record) throw new Error(`Pagefind has an address that was not indexed: ${data.url}`);
  const { asked: _words, ...indexed } = data.meta;
  const { title, section } = record;
  const meta = { ...indexed, title, ...(section && { section }) };
  const written = { ...data, meta, content: shownText(record), asked: record.asked };
  return Buffer.from(signature + JSON.stringify(written));
}
