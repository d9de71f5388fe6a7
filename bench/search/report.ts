import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kilobytes } from '../brotli-server.ts';
import { bench, root } from '../folders.ts';
import { circumstances, table } from '../markdown.ts';
import { depth, figures, interval, place, type Results } from './figures.ts';
import { keptAside, splits, type Query, type Split } from './queries.ts';
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

const between = (share: number, count: number) =>
  `${percent(share)} (${interval(share, count)
    .map((bound) => (bound * 100).toFixed(0))
    .join('–')})`;

function comparison(queries: readonly Query[], all: readonly Results[], split: Split): string {
  return table(
    ['engine', 'first', 'among the first 3', 'mean reciprocal rank'],
    all.map((results) => {
      const { count, top1, top3, mrr } = figures(queries, results, split);
      return [results.engine, between(top1, count), between(top3, count), mrr.toFixed(3)];
    }),
  );
}

/** What each split is, for the heading of its table. */
const about: Record<Split, string> = {
  fresh2: 'Gathered after the last words were added, from what public pages say and ask',
  fresh:
    'Gathered after the search was done, from the titles of public pages, and asked for these reports alone',
  unseen2: 'Gathered by kinds of words, the half kept aside',
  unseen: 'Gathered from what people write, the half kept aside',
  learn2: 'Gathered by kinds of words, the half that was learnt from',
  learn: 'Gathered from what people write, the half that was learnt from',
  test: 'Kept aside in earlier work, and looked at since',
  train: 'Tuned on in earlier work',
};

/** The queries that may be looked at whose answer did not come first, with what came instead. */
function misses(queries: readonly Query[], { urls }: Results): string[] {
  return queries.flatMap((query, index) => {
    const found = place(urls[index]!, query);
    if (keptAside.includes(query.split) || found === 1) return [];
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

${queries.length} queries as people type them (\`tests/search/queries.tsv\`), each with the pages or sections that answer it, over the ${records} records that the site can bring. How they were gathered, and who could see what: decisions [0032](decisions/0032-search-measured-on-queries-nobody-tuned-on.md) and [0042](decisions/0042-words-by-which-people-ask.md). This site's results are read from its search page in Chromium. Pagefind as it comes indexes the built pages; a page counts as right if the answer is one of its sections. The other engines have the same records, with the same other ways to ask. Only the first ${depth} results count, of this site those that it shows at first. In brackets: 95% intervals (Wilson), in percent.

${splits
  .map((split) => `**${about[split]}** (${count(split)}):\n\n${comparison(queries, all, split)}`)
  .join('\n\n')}

### What the first search loads

From opening the dialog to the results, in Brotli at quality 11: interface, engine, index and answers.

${table(
  ['query', 'requests', 'KB'],
  first.map(({ query, sent }) => [query, sent.length, kilobytes(sent)]),
)}

### Misses

Of the queries that may be looked at, those whose answer did not come first: ${missed.length}.

${missed.join('\n') || 'None.'}
`;
}
