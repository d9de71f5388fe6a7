/**
 * `npm run bench:search`: measures how often the search returns the right result first, compared with
 * other engines.
 */
import { join } from 'node:path';
import { fatal, runScript, log } from '../scripts/run.mjs';
import { searchRecords } from '../src/features/search/index/search-records.ts';
import { serve } from './brotli-server.ts';
import { launch } from './browser.ts';
import { root } from './folders.ts';
import { install } from './install.ts';
import { writeSection } from './markdown.ts';
import type { Results } from './search/figures.ts';
import { readQueries } from './search/queries.ts';
import { named, report } from './search/report.ts';
import { searchStock } from './search/stock-pagefind.ts';
import { firstSearches, searchSite } from './search/this-site.ts';

/** Queries whose first search is weighed: one word, two words, and a whole question. */
const weighed = ['swim', 'face red', 'can i go to the gym after three days'];

install();
const { peers } = await import('./search/peers.ts');
log('Building the site and its search index.');
if (runScript('build') !== 0) fatal('The build stopped.');
const dist = join(root, 'dist');
const queries = readQueries();
const words = queries.map(({ query }) => query);
const records = searchRecords(join(root, 'content'), dist);
const { origin, take, close } = await serve(dist);
const browser = await launch();

log(`Asking ${queries.length} queries.`);
const results: Results[] = [
  { engine: `this site, ${named('pagefind')}`, urls: await searchSite(browser, origin, words) },
  {
    engine: `${named('pagefind')}, as it comes`,
    urls: await searchStock(browser, dist, words),
    wholePages: true,
  },
];
for (const peer of peers) {
  const engine = `${named(peer.name)}, ${peer.how}`;
  results.push({ engine, urls: await peer.search(records, words) });
}
const first = await firstSearches(browser, origin, take, weighed);
await browser.close();
close();
const written = report(queries, records.length, results, first);
console.log(`\n${written}`);
await writeSection('search', written);
