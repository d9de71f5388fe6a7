/**
 * `npm run bench:peers`: builds the site's own text with other generators too, on the same machine in one
 * run.
 */
import { parseArgs } from 'node:util';
import { launch } from './browser.ts';
import { bytesOf } from './brotli-server.ts';
import { install } from './install.ts';
import { writeSection } from './markdown.ts';

install();
const { generators } = await import('./peers/generators.ts');
const { build, middleBuild, projectOf } = await import('./peers/build-times.ts');
const { report } = await import('./peers/report.ts');
const { generatedPages, nearestTo, siteText } = await import('./peers/text.ts');
const { weigh } = await import('./peers/weights.ts');

const { values } = parseArgs({ options: { limit: { type: 'string', default: '600' } } });
const limit = Number(values.limit);
const text = siteText();
const typical = nearestTo(770, text);
const browser = await launch();
const results = [];
for (const generator of generators) {
  const ofText = await middleBuild(generator, text, limit, 3);
  if (ofText.end !== 'built') throw new Error(`${generator.name} could not build the text`);
  const weights = await weigh(browser, generator, projectOf(generator, text.length), typical, text);
  console.log(`${generator.name}: ${bytesOf(weights.page)} bytes for ${typical.path}`);
  const grown = [];
  for (const count of [1000, 10_000]) {
    grown.push({ count, outcome: await build(generator, generatedPages(count, text), limit) });
  }
  results.push({ generator, weights, ofText, pages: text.length, grown });
}
await browser.close();
const written = report(results, typical, text, limit);
console.log(`\n${written}`);
await writeSection('peers', written);
