import { readFileSync, statSync } from 'node:fs';
import { z } from 'astro/zod';

/** The file with every source that may be cited, relative to the project's root. */
export const referencesFile = 'content/references.json';

let known: { changed: number; ids: Set<string> } | undefined;

/**
 * Returns true if the source exists. If the file can't be read, every id is accepted: the loader reports
 * the error.
 */
function isKnown(id: string): boolean {
  try {
    const changed = statSync(referencesFile).mtimeMs;
    if (known?.changed !== changed) {
      const entries = JSON.parse(readFileSync(referencesFile, 'utf8')) as { id: string }[];
      known = { changed, ids: new Set(entries.map((entry) => entry.id)) };
    }
    return known.ids.has(id);
  } catch {
    return true;
  }
}

/** The id of a source in `content/references.json`. An unknown id fails the build. */
export const referenceId = z.string().refine(isKnown, {
  error: (issue) =>
    `Unknown source id "${String(issue.input)}". Use an id from ${referencesFile}, or add the source there.`,
});

const name = z.union([
  z.object({ family: z.string(), given: z.string().optional() }),
  z.object({ literal: z.string() }),
]);

/** One source in CSL-JSON (Citation Style Language 1.0.2), with its use on this site. */
export const referenceSchema = z
  .looseObject({
    id: z.string(),
    type: z.string(),
    title: z.string().min(1),
    author: z.array(name).optional(),
    URL: z.url().optional(),
    DOI: z.string().optional(),
    PMID: z.string().optional(),
    PMCID: z.string().optional(),
    custom: z.object({
      /** How much of the source we read. Shown to readers. */
      seen: z.enum(['full', 'abstract', 'part', 'report']),
      /** What this site uses the source for, in plain words. */
      uses: z.string().min(1),
      /** Why no address is given, in one sentence shown to readers. */
      noAddress: z.string().min(1).optional(),
      /** DOIs of corrections and other notices that we read, so that `npm run watch` names only new ones. */
      noticesRead: z.array(z.string().startsWith('10.')).optional(),
    }),
  })
  .refine(
    ({ URL: url, DOI, PMID, PMCID, custom }) =>
      Boolean(url ?? DOI ?? PMID ?? PMCID) !== Boolean(custom.noAddress),
    {
      path: ['URL'],
      error:
        'needs a DOI, PMID, PMCID or URL; where none is known, `custom.noAddress` with the reason',
    },
  );
