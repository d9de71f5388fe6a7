import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import { isStopWord, tokenize } from '../client/tokenize.ts';
import { recordWords, type RecordWords } from './record-words.ts';
import type { SearchRecord } from './search-records.ts';

/** The parts of a record that a result shows. */
export interface ShownRecord extends Pick<SearchRecord, 'title' | 'section' | 'parts' | 'waits'> {
  /** What the result is, as it says beside it. */
  kind: string;
  /** To be shown in full. */
  answer?: string;
  /** The visible text, if there is no answer. */
  text?: string;
}

/**
 * The files that browsers load: the engine, its entry, and the index. Pagefind's own user interfaces are
 * not used.
 */
const served = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|fragment))$/;

/**
 * Indexes the records with Pagefind and writes the files that browsers need. Pagefind compresses its files
 * with gzip; they are written uncompressed, because hosts compress what they send, and Brotli compresses
 * better.
 *
 * @param folder output folder
 * @param lang language of the site, such as `en-GB`
 * @throws Error with Pagefind's own message if the index cannot be built
 */
export async function writeIndex(records: SearchRecord[], folder: string, lang: string) {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const language = lang.toLowerCase();
  const words = recordWords(records);
  // All at once: Pagefind is a process of its own, and takes them in their order.
  const answers = records.map(async (record, at) => {
    const given = pagefindRecord(record, words[at]!, language);
    const { errors: refused } = await index.addCustomRecord(given);
    if (refused.length > 0) throw new Error(`Pagefind: ${record.url}: ${refused.join('; ')}`);
  });
  await Promise.all(answers);
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await close();
  for (const file of files) {
    if (!served.test(file.path) && file.path !== `wasm.${language}.pagefind`) continue;
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), ready(file));
  }
  writeFileSync(join(folder, 'words.json'), JSON.stringify(wordList(words, records)));
}

/** Returns a file as it is served: scripts minified, like all of the site's, and the index uncompressed. */
function ready({ path, content }: IndexFile): string | Uint8Array {
  if (path.endsWith('.json')) return content;
  if (!path.endsWith('.js')) return gunzipSync(content);
  return minifySync(path, Buffer.from(content).toString(), { module: true }).code;
}

/** The kind of a record by its address; any other is a page, or a part of one. */
const kinds: readonly [RegExp, string][] = [
  [/^\/questions\/./, 'Question'],
  [/^\/conditions\/[a-z]/, 'Skin problem'],
  [/^\/glossary\/#/, 'Word'],
  [/^\/clinics\//, 'For clinics'],
];

/** Pagefind drops a record whose content has no word. No query can have this one. */
const wordOfAll = '🔎';

/**
 * Returns a record as Pagefind takes it. Its words are metadata, which Pagefind searches, in a field for
 * each kind of word and first letter ("ts" for a title's words with s). Pagefind keeps where each word
 * stands in its field: so that is mostly the first place, which compresses to little. What a result shows
 * is in a filter, which Pagefind returns but does not search, and after it the ways to ask.
 */
function pagefindRecord(record: SearchRecord, words: RecordWords, language: string) {
  const { url, answer, text, aliases, ...rest } = record;
  const kind = kinds.find(([address]) => address.test(url))?.[1] ?? 'Page';
  const shown: ShownRecord = {
    ...rest,
    kind,
    ...(answer ? { answer } : { text: text.map(ended).join(' ') }),
  };
  const fields = Object.entries(words).flatMap(([kind, list]) =>
    Object.entries(Object.groupBy(list, (word) => kind[0]! + word[0]!)),
  );
  return {
    url,
    language,
    content: wordOfAll,
    meta: Object.fromEntries(fields.map(([name, list]) => [name, list!.join(' ')])),
    filters: {
      record: [JSON.stringify(shown), ...aliases.map((ask) => tokenize(ask).join(' '))],
    },
  };
}

/** Adds a separator after a heading or list item, which would otherwise run into the next text. */
const ended = (block: string) => (/[.!?:…]$/.test(block) ? block : `${block} ·`);

/** Returns the words that a query may have, for its spelling: those of answers too that are not indexed. */
function wordList(indexed: readonly RecordWords[], records: readonly SearchRecord[]): string[] {
  const words = [
    ...indexed.flatMap((record) => Object.values(record).flat()),
    ...records.flatMap(({ answer }) => tokenize(answer)),
  ];
  return [...new Set(words)].filter((word) => !/\p{N}/u.test(word) && !isStopWord(word)).sort();
}
