import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, kilobytes, type Sent } from './brotli-server.ts';
import { bench } from './folders.ts';
import { categories, type Verdict } from './lighthouse.ts';
import { circumstances, table } from './markdown.ts';
import type { Timings } from './visit.ts';

/** The cost and timings of a visit to a page. */
export interface Visit extends Timings {
  path: string;
  sent: Sent[];
}

/** Above this number of results, the table lists only pages below 100. */
const longestTable = 20;
const kinds = ['html', 'script', 'font', 'other'] as const;

const row = ({ path, sent, lcp, cls, tbt }: Visit) => [
  `\`${path}\``,
  sent.length,
  bytesOf(sent),
  ...kinds.map((kind) => bytesOf(sent, kind)),
  Math.round(lcp),
  cls.toFixed(3),
  Math.round(tbt),
];

/** Returns the median and the worst value of a figure over all pages. */
function spread(visits: readonly Visit[], figure: (visit: Visit) => number): [string, string] {
  const sorted = [...visits].sort((a, b) => figure(a) - figure(b));
  const [middle, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  const round = (number: number) => String(Math.round(number * 1000) / 1000);
  return [round(figure(middle)), `${round(figure(worst))} (\`${worst.path}\`)`];
}

/**
 * Returns the section of `docs/benchmarks.md` about the site's own pages.
 *
 * @param saved the files of a first visit with the service worker
 */
export function report(
  visits: readonly Visit[],
  verdicts: readonly Verdict[],
  reckoned: string,
  saved: readonly Sent[],
): string {
  const lock = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const summary = table(
    ['figure', 'middle', 'worst'],
    [
      ['requests', ...spread(visits, ({ sent }) => sent.length)],
      ['bytes', ...spread(visits, ({ sent }) => bytesOf(sent))],
      ['LCP, ms', ...spread(visits, ({ lcp }) => Math.round(lcp))],
      ['CLS', ...spread(visits, ({ cls }) => cls)],
      ['TBT, ms', ...spread(visits, ({ tbt }) => Math.round(tbt))],
    ],
  );
  const below = verdicts.filter(({ scores: all }) => all.some(([, score]) => score < 100));
  const long = verdicts.length > longestTable;
  const told = long ? below : verdicts;
  const scores = table(
    ['page', ...categories],
    told.map(({ path, scores: all }) => [`\`${path}\``, ...all.map(([, score]) => score)]),
  );
  const losses = below.map(
    ({ path, lost }) => `- \`${path}\`: ${lost.join('; ') || 'no single audit below 90'}.`,
  );
  return `## The site's pages

\`npm run bench\`. ${circumstances()} Bodies in Brotli at quality 11; a first visit in Chromium as Lighthouse's mobile profile has it: slow 4G (562 ms latency, 1.4 Mbit/s), processor four times slower. One visit a page. What the service worker saves afterwards, once, for when there is no network, is not in these figures: ${saved.length} files, ${kilobytes(saved)} KB, the page among them.

${summary}

${reckoned}

### Lighthouse ${lock.dependencies['lighthouse'] ?? ''}

${long ? `Run on ${verdicts.length} pages; 100 in all four categories on ${verdicts.length - below.length} of them.\n\n` : ''}${told.length > 0 ? scores : ''}

${losses.length > 0 ? `Below 100, and which audits cost it:\n\n${losses.join('\n')}` : 'Nothing is below 100.'}

### Every page

Bytes as served; LCP and TBT in milliseconds.

<details>
<summary>${visits.length} pages</summary>

${table(['page', 'requests', 'bytes', ...kinds, 'LCP', 'CLS', 'TBT'], visits.map(row))}

</details>`;
}
