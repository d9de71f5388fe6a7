import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { ContentFault } from '../../../content/loaders/content-fault.ts';
import { parseFrontMatter, readData } from '../../../content/loaders/read-data.ts';

const list = z.array(z.string());
/** The front matter fields for the search. */
const fields = z
  .object({ phrasings: list, also: list, misspellings: list })
  .partial()
  .transform(({ phrasings = [], also = [], misspellings = [] }) => [
    ...phrasings,
    ...also,
    ...misspellings,
  ]);

/** The folders whose files have aliases, and the URL path of each file. */
const folders = {
  questions: (id: string) => `/questions/${id}/`,
  conditions: (id: string) => `/conditions/${id}/`,
  glossary: (id: string) => `/glossary/#${id}`,
};

/**
 * Reads the aliases of each URL path from `content/`: other ways to ask for what it answers. The schemas have
 * validated the files of the folders before the search index is built.
 *
 * @param content folder of the content
 * @throws ContentFault naming the line of `phrasings.yaml` that is not as it must be
 */
export function readAliases(content: string): Map<string, string[]> {
  const file = `${content}/phrasings.yaml`;
  const { value, lineOf } = readData(file);
  const { data, error } = z.record(z.string(), list.min(1)).safeParse(value);
  if (error) {
    const [address] = (error.issues[0]?.path ?? []) as string[];
    const line = address === undefined ? 1 : lineOf(address);
    throw new ContentFault(file, line, `${address ?? 'the file'}: write a list of ways to ask.`);
  }
  const all = new Map(Object.entries(data));
  for (const [folder, address] of Object.entries(folders)) {
    for (const text of globSync(`${content}/${folder}/*.mdx`)) {
      const url = address(basename(text, '.mdx'));
      const own = fields.parse(parseFrontMatter(readFileSync(text, 'utf8'), text));
      all.set(url, [...own, ...(all.get(url) ?? [])]);
    }
  }
  return all;
}
