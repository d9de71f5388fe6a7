import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { bundleFiles } from './bundle.ts';
import { commonWords, recordHtml } from './record-html.ts';
import type { Synonyms } from '../client/synonyms.ts';
import type { SearchRecord } from './search-record.ts';
import { wordList } from './word-list.ts';

/**
 * Indexes the records with Pagefind and writes what the browser needs.
 *
 * @param folder where the files go
 * @param lang language of the site, such as `en-GB`
 * @throws Error with Pagefind's own words when the index can't be made
 */
export async function indexSite(
  records: SearchRecord[],
  synonyms: Synonyms,
  folder: string,
  lang: string,
) {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const common = commonWords(records);
  for (const record of records) await add(index, record.url, recordHtml(record, common, lang));
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  await close();
  for (const { path, content } of bundleFiles(files, records)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, 'synonyms.json'), JSON.stringify(synonyms));
  writeFileSync(join(folder, 'words.json'), JSON.stringify(wordList(records, synonyms)));
}

async function add(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join('; ')}`);
}
