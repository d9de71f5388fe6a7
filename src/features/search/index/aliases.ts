import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { waitInHours } from '../../../lib/durations.ts';
import { ContentFault } from '../../../content/loaders/content-fault.ts';
import { parseFrontMatter, readData } from '../../../content/loaders/read-data.ts';
import type { SearchRecord, ShownWait } from './search-record.ts';

/** Data from the content that only the search uses. */
export type Aliases = Pick<SearchRecord, 'aliases' | 'wait'>;

const list = z.array(z.string()).default([]);
/** The front matter fields for the search. */
const fields = z.object({
  phrasings: list,
  also: list,
  misspellings: list,
  restriction: z.string().optional(),
});

/** What the search takes from the built `/restrictions.json`. */
const waitsSchema = z.object({
  restrictions: z.array(z.object({ id: z.string(), activity: z.string(), hours: z.number() })),
});

/** The folders whose files have aliases, and the URL path of each file. */
const folders = {
  questions: (id: string) => `/questions/${id}/`,
  conditions: (id: string) => `/conditions/${id}/`,
  glossary: (id: string) => `/glossary/#${id}`,
};

/**
 * Reads the aliases of each URL path from `content/`, and its wait from the built site, which alone
 * includes a clinic's own longer waits. The schemas have validated the files before the search index is
 * built.
 *
 * @param content folder of the content
 * @param dist folder of the built site
 * @throws Error naming the file whose `restriction` has no wait
 */
export function readAliases(content: string, dist: string): Map<string, Aliases> {
  const waits = builtWaits(dist);
  const waitOf = (restriction: string, file: string) => {
    const wait = waits.get(restriction);
    if (wait) return wait;
    throw new Error(
      `${file}: restriction "${restriction}" has no wait. Use one of: ${[...waits.keys()].join(', ')}.`,
    );
  };
  const all = new Map<string, Aliases>();
  for (const [id, wait] of waits) all.set(`/aftercare/#${id}`, { aliases: [], wait });
  for (const [folder, address] of Object.entries(folders)) {
    for (const file of globSync(`${content}/${folder}/*.mdx`)) {
      const front = parseFrontMatter(readFileSync(file, 'utf8'), file);
      const { phrasings, also, misspellings, restriction } = fields.parse(front);
      const wait = restriction === undefined ? undefined : waitOf(restriction, file);
      all.set(address(basename(file, '.mdx')), {
        aliases: [...phrasings, ...also, ...misspellings],
        ...(wait && { wait }),
      });
    }
  }
  for (const [url, { phrasings, restriction }] of elsewhere(content)) {
    const known = all.get(url);
    const wait = restriction === undefined ? known?.wait : waitOf(restriction, 'phrasings.yaml');
    all.set(url, { aliases: [...(known?.aliases ?? []), ...phrasings], ...(wait && { wait }) });
  }
  return all;
}

const phrasings = z.array(z.string()).min(1);
const elsewhereSchema = z.record(
  z.string(),
  z.union([
    phrasings.transform((list) => ({ phrasings: list, restriction: undefined })),
    z.strictObject({
      phrasings,
      /** Id of the restriction whose wait answers the query. */
      restriction: z.string().optional(),
    }),
  ]),
);

/**
 * Reads the aliases that have no file of their own. Each URL path has a list, or a list with a
 * restriction.
 */
function elsewhere(content: string) {
  const file = `${content}/phrasings.yaml`;
  const { value, lineOf } = readData(file);
  const { data, error } = elsewhereSchema.safeParse(value);
  if (data) return Object.entries(data);
  const [address] = (error.issues[0]?.path ?? []) as string[];
  throw new ContentFault(
    file,
    address === undefined ? 1 : lineOf(address),
    `${address ?? 'the file'}: write a list of ways to ask, or "restriction" and "phrasings".`,
  );
}

function builtWaits(dist: string): Map<string, ShownWait> {
  const built: unknown = JSON.parse(readFileSync(`${dist}/restrictions.json`, 'utf8'));
  return new Map(
    waitsSchema
      .parse(built)
      .restrictions.map(({ id, activity, hours }) => [id, { activity, time: waitInHours(hours) }]),
  );
}
