import { bytesOf, kilobytes } from '../brotli-server.ts';
import { circumstances, table } from '../markdown.ts';
import type { Generator } from './generators.ts';
import type { BuildOutcome } from './measured-build.ts';
import type { TextPage } from './text.ts';
import type { Weights } from './weights.ts';

/** All that was measured of one generator. */
export interface PeerResult {
  generator: Generator;
  weights: Weights;
  ofText: BuildOutcome;
  /** How many pages the text has. */
  pages: number;
  grown: { count: number; outcome: BuildOutcome }[];
}

const time = ({ end, seconds }: BuildOutcome) =>
  end === 'built' ? `${seconds.toFixed(1)} s` : end;

/** Milliseconds for each further page, from the two largest builds that ended. */
function growth({ ofText, pages, grown }: PeerResult): number | undefined {
  const all = [{ count: pages, outcome: ofText }, ...grown];
  const [less, more] = all.filter(({ outcome }) => outcome.end === 'built').slice(-2);
  if (!less || !more) return undefined;
  const seconds = more.outcome.seconds - less.outcome.seconds;
  return (seconds / (more.count - less.count)) * 1000;
}

/** One line per goal: met or missed, with both figures. */
function goals(results: readonly PeerResult[]): string {
  const named = (name: string) => results.find(({ generator }) => generator.name === name)!;
  const [ours, starlight, vitepress] = ['This site', 'Starlight', 'VitePress'].map(named) as [
    PeerResult,
    PeerResult,
    PeerResult,
  ];
  const bytes = ({ weights }: PeerResult) => bytesOf(weights.page);
  const goal = (text: string, own: number | undefined, bound: number | undefined, unit: string) => {
    if (own === undefined || bound === undefined) return `- No figure: ${text}.`;
    const verdict = own <= bound ? 'Met' : '**Missed**';
    return `- ${verdict}: ${text} (${own.toFixed(1)} ${unit}; the bound is ${bound.toFixed(1)}).`;
  };
  const search = ({ weights }: PeerResult) => bytesOf(weights.search ?? []) / 1024;
  return [
    goal("a third of Starlight's bytes or less", bytes(ours) / 1024, bytes(starlight) / 3072, 'KB'),
    goal(
      "a tenth of VitePress's bytes or less",
      bytes(ours) / 1024,
      bytes(vitepress) / 10240,
      'KB',
    ),
    goal("first search lighter than Starlight's", search(ours), search(starlight), 'KB'),
    goal(
      "build of this text no slower than Starlight's",
      ours.ofText.seconds,
      starlight.ofText.seconds,
      's',
    ),
    goal("growth per page no more than Starlight's", growth(ours), growth(starlight), 'ms'),
  ].join('\n');
}

/** The section of `docs/benchmarks.md` about other generators. */
export function report(
  results: readonly PeerResult[],
  typical: TextPage,
  text: readonly TextPage[],
  limit: number,
): string {
  const weight = table(
    [
      'generator',
      'page',
      'requests',
      'HTML',
      'script',
      'style',
      'font',
      'whole text',
      'first search',
    ],
    results.map(({ generator, weights: { page, all, search } }) => [
      `${generator.name} ${generator.version}`,
      `${kilobytes(page)} KB`,
      page.length,
      ...(['html', 'script', 'style', 'font'] as const).map((kind) => kilobytes(page, kind)),
      `${kilobytes(all)} KB`,
      search ? `${kilobytes(search)} KB` : 'none',
    ]),
  );
  const builds = table(
    [
      'generator',
      `${text.length} pages`,
      '1,000 pages',
      '10,000 pages',
      'growth per page',
      'peak memory',
    ],
    results.map((result) => [
      result.generator.name,
      time(result.ofText),
      ...result.grown.map(({ outcome }) => time(outcome)),
      growth(result) === undefined ? 'no figure' : `${growth(result)!.toFixed(1)} ms`,
      [result.ofText, ...result.grown.map(({ outcome }) => outcome)]
        .map(({ megabytes }) => megabytes)
        .join(' / ') + ' MB',
    ]),
  );
  const words = text.reduce((sum, page) => sum + page.words, 0);
  return `## Beside other generators

\`npm run bench:peers\`. ${circumstances()}

The same Markdown, the site's own prose without its components, built by each generator in one run: ${text.length} pages, ${words} words. The page in the table is \`${typical.path}\`, ${typical.words} words: the one nearest to 770. Bytes are bodies in Brotli at quality 11, on a first visit to a quiet network in Chromium, prefetching counted. "Whole text" is every page read once with the browser's cache. "First search" is what one word loads, from opening the search to its results.

${weight}

Builds start with no cache; the time for the text is the middle of 3 runs, the others are 1 run each, stopped after ${limit} s. Generated pages have about 770 words. Growth is between the two largest builds that ended. Memory is the most that the process and its children held at one moment, for the three sizes.

${builds}

How each was set up:

${results.map(({ generator: { name, note } }) => `- ${name}: ${note}.`).join('\n')}

The goals:

${goals(results)}`;
}
