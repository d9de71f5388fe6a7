import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kilobytes } from '../brotli-server.ts';
import { bench, root } from '../folders.ts';
import { circumstances, table } from '../markdown.ts';
import { depth, figures, place, type Results } from './figures.ts';
import type { Query, Split } from './queries.ts';
import type { FirstSearch } from './this-site.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** An engine's name with the version that is installed. */
export function named(name: string): string {
  const home = name === 'pagefind' ? root : bench;
  const { version } = JSON.parse(
    readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { version: string };
  return `${name} ${version}`;
}

function comparison(queries: readonly Query[], all: readonly Results[], split?: Split): string {
  return table(
    ['engine', 'first', 'among the first 3', 'mean reciprocal rank'],
    all.map((results) => {
      const { top1, top3, mrr } = figures(queries, results, split);
      return [results.engine, percent(top1), percent(top3), mrr.toFixed(3)];
    }),
  );
}

/** The training queries whose answer did not come first, with its place and what came instead. */
function misses(queries: readonly Query[], { urls }: Results): string[] {
  return queries.flatMap((query, index) => {
    const found = place(urls[index]!, query);
    if (query.split === 'test' || found === 1) return [];
    const where = found === 0 ? 'not found' : `place ${found}`;
    return [`- ${query.query}: ${where}; first came ${urls[index]![0] ?? 'nothing'}`];
  });
}

/**
 * The section of `docs/benchmarks.md` about the search.
 *
 * @param all this site's results first, then the other engines'
 * @param first first searches, the lightest first
 */
export function report(
  queries: readonly Query[],
  records: number,
  all: readonly Results[],
  first: readonly FirstSearch[],
): string {
  const [ours] = all;
  const count = (split: Split) => queries.filter((query) => query.split === split).length;
  const missed = misses(queries, ours!);
  return `## The search

\`npm run bench:search\`. ${circumstances()}

${queries.length} queries as people type them (\`tests/search/queries.tsv\`), each with the pages or sections that answer it, over the ${records} records that the site can bring. The search was tuned on ${count('train')} of them; the other ${count('test')} are kept aside, and only their figures are looked at. This site's results are read from its search page in Chromium. The other engines have the same text, with the same other ways to ask, at their defaults. Only the first ${depth} results count.

Queries kept aside:

${comparison(queries, all, 'test')}

Queries that the search was tuned on:

${comparison(queries, all, 'train')}

All queries:

${comparison(queries, all)}

### What the first search loads

From opening the dialog to the results, in Brotli at quality 11: interface, engine, index and answers.

${table(
  ['query', 'requests', 'KB'],
  first.map(({ query, sent }) => [query, sent.length, kilobytes(sent)]),
)}

### Misses

Of the queries that the search was tuned on, those whose answer did not come first: ${missed.length}.

${missed.join('\n') || 'None.'}
`;
}
