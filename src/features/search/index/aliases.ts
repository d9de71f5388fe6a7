import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { waitInHours } from '../../../lib/durations.ts';
import { ContentFault } from '../../../content/loaders/content-fault.ts';
import { parseFrontMatter, readData } from '../../../content/loaders/read-data.ts';

/** Data from the content that only the search uses. */
export interface Aliases {
  /** Other ways to ask for it, which the page does not show. */
  aliases: string[];
  /** What to avoid after a session ("Swimming"), its id in links, and the sentence that says for how long. */
  wait?: { id: string; activity: string; sentence: string };
}

const list = z.array(z.string()).default([]);
const restriction = z.string().optional();
/** The front matter fields for the search. */
const fields = z.object({ phrasings: list, also: list, misspellings: list, restriction });
/** Ways to ask by URL path; with a restriction, its wait answers the query. */
const elsewhere = z.record(
  z.string(),
  z.preprocess(
    (value) => (Array.isArray(value) ? { phrasings: value } : value),
    z.strictObject({ phrasings: z.array(z.string()).min(1), restriction }),
  ),
);

/** What the search takes from the built `/restrictions.json`. */
const waitsSchema = z.object({
  restrictions: z.array(
    z.object({
      id: z.string(),
      activity: z.string(),
      hours: z.number(),
      darkerSkin: z.object({ hours: z.number() }).optional(),
    }),
  ),
});

/** What `interface.yaml` says about a wait. */
const sentences = z.object({ wait: z.string(), waitDarker: z.string() });

/** The folders whose files have aliases, and the URL path of each file. */
const folders = {
  questions: (id: string) => `/questions/${id}/`,
  conditions: (id: string) => `/conditions/${id}/`,
  glossary: (id: string) => `/glossary/#${id}`,
};

/**
 * Reads the aliases of each URL path from `content/`, and its wait from the built site, which alone
 * includes a clinic's own longer waits. The schemas have validated the files of the folders before the
 * search index is built.
 *
 * @param content folder of the content
 * @param dist folder of the built site
 * @throws Error naming the file whose `restriction` has no wait
 * @throws ContentFault naming the line of `phrasings.yaml` that is not as it must be
 */
export function readAliases(content: string, dist: string): Map<string, Aliases> {
  const built: unknown = JSON.parse(readFileSync(`${dist}/restrictions.json`, 'utf8'));
  const { restrictions } = waitsSchema.parse(built);
  const entries = readData(`${content}/interface.yaml`).value as { id: string; page?: unknown }[];
  const words = sentences.parse(entries.find(({ id }) => id === 'search')?.page);
  const all = new Map<string, Aliases>();
  const add = (url: string, more: string[], restriction: string | undefined, file: string) => {
    const entry = all.get(url) ?? { aliases: [] };
    entry.aliases.push(...more);
    all.set(url, entry);
    if (restriction === undefined) return;
    const waits = restrictions.find(({ id }) => id === restriction);
    const ids = restrictions.map(({ id }) => id).join(', ');
    if (!waits)
      throw new Error(`${file}: restriction "${restriction}" has no wait. Use one of: ${ids}.`);
    const { activity, hours, darkerSkin } = waits;
    const longer = darkerSkin && darkerSkin.hours > hours;
    const sentence = longer ? words.waitDarker : words.wait;
    const filled = sentence.replace('{activity}', activity).replace('{time}', waitInHours(hours));
    entry.wait = { id: restriction, activity, sentence: filled };
  };
  for (const { id } of restrictions) add(`/aftercare/#${id}`, [], id, '');
  for (const [folder, address] of Object.entries(folders)) {
    for (const file of globSync(`${content}/${folder}/*.mdx`)) {
      const front = fields.parse(parseFrontMatter(readFileSync(file, 'utf8'), file));
      const { phrasings, also, misspellings, restriction } = front;
      const asks = [...phrasings, ...also, ...misspellings];
      add(address(basename(file, '.mdx')), asks, restriction, file);
    }
  }
  const file = `${content}/phrasings.yaml`;
  const { value, lineOf } = readData(file);
  const { data, error } = elsewhere.safeParse(value);
  if (error) {
    const [address] = (error.issues[0]?.path ?? []) as string[];
    const allowed = 'write a list of ways to ask, or "restriction" and "phrasings".';
    const line = address === undefined ? 1 : lineOf(address);
    throw new ContentFault(file, line, `${address ?? 'the file'}: ${allowed}`);
  }
  for (const [url, { phrasings, restriction }] of Object.entries(data))
    add(url, phrasings, restriction, 'phrasings.yaml');
  return all;
}
