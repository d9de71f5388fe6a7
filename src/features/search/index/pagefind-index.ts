import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import { endings, shortestSpelt, type WordList } from '../client/spelling.ts';
import { isStopWord } from '../client/tokenize.ts';
import { recordWords, type RecordWords } from './record-words.ts';
import type { SearchRecord, ShownRecord } from './search-record.ts';

/** What a browser asks for: the engine, its entry, and the index. Pagefind's own interfaces are not used. */
const served = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|fragment))$/;

/**
 * Indexes the records with Pagefind and writes what the browser needs. Pagefind packs its files with gzip;
 * they are written unpacked, since hosts compress what they send, and their Brotli packs it tighter.
 *
 * @param folder where the files go
 * @param lang language of the site, such as `en-GB`
 * @throws Error with Pagefind's own words when the index can't be made
 */
export async function writeIndex(records: SearchRecord[], folder: string, lang: string) {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const language = lang.toLowerCase();
  const words = recordWords(records);
  for (const [at, record] of records.entries()) {
    const { errors: refused } = await index.addCustomRecord(
      pagefindRecord(record, words[at]!, language),
    );
    if (refused.length > 0) throw new Error(`Pagefind: ${record.url}: ${refused.join('; ')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await close();
  for (const file of files) {
    if (!served.test(file.path) && file.path !== `wasm.${language}.pagefind`) continue;
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), ready(file));
  }
  writeFileSync(join(folder, 'words.json'), JSON.stringify(wordList(words)));
}

/** A file as it is served: scripts minified, as all of the site's are, and the index unpacked. */
function ready({ path, content }: IndexFile): string | Uint8Array {
  if (path.endsWith('.json')) return content;
  if (!path.endsWith('.js')) return gunzipSync(content);
  return minifySync(path, Buffer.from(content).toString(), { module: true }).code;
}

/**
 * A record as Pagefind takes it. It searches all of the content and of the metadata; what a result shows is
 * kept beside it in a filter, which Pagefind hands back and never searches.
 */
function pagefindRecord(record: SearchRecord, words: RecordWords, language: string) {
  const { url, title, section, answer, text, aliases, wait } = record;
  const shown: ShownRecord = {
    title,
    ...(section && { section }),
    text: (answer || text.map(ended).join(' ')).replace(/\s+/g, ' ').trim(),
    isAnswer: answer !== '',
    aliases,
    ...(wait && { wait }),
  };
  const meta = { title: words.title, section: words.section, aliases: words.aliases };
  return {
    url,
    language,
    // Pagefind leaves out a record without content.
    content: [...words.answer, ...words.text].sort().join(' ') || title,
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([name, list]) =>
        list.length > 0 ? [[name, list.join(' ')]] : [],
      ),
    ),
    filters: { record: [JSON.stringify(shown)] },
  };
}

/** A heading or an entry of a list runs into what follows, unless something stands between. */
const ended = (block: string) => (/[.!?:…]$/.test(block) ? block : `${block} ·`);

/**
 * The words that a misspelt word may have been meant for: those of headings, answers and texts. Words that
 * people ask with are known too, but may be misspelt on purpose, and so are short ones. Of these, the
 * shortest stands for all that differ in their ending alone: they are compared so (see `sameStem`).
 */
function wordList(records: readonly RecordWords[]): WordList {
  const isWord = (word: string) => !/\p{N}/u.test(word);
  const read = records
    .flatMap(({ title, section, answer, text }) => [...title, ...section, ...answer, ...text])
    .filter((word) => !isStopWord(word));
  const words = new Set(read.filter((word) => isWord(word) && word.length >= shortestSpelt));
  const known = new Set([...read, ...records.flatMap(({ aliases }) => aliases)].filter(isWord));
  const isBase = (word: string) =>
    !endings.some((ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length)));
  return {
    words: [...words].sort(),
    asked: [...known].filter((word) => !words.has(word) && isBase(word)).sort(),
  };
}
