/**
 * `npm run bench`: loads every page of `dist/` as on a slow phone, and runs Lighthouse on one page of each
 * kind or, with `-- --every`, on every indexable page.
 */
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fatal, log } from '../scripts/run.mjs';
import { serve } from './brotli-server.ts';
import { launch } from './browser.ts';
import { calculation } from './calculation.ts';
import { root, work } from './folders.ts';
import { install } from './install.ts';
import { lighthouse } from './lighthouse.ts';
import { writeSection } from './markdown.ts';
import { report } from './pages-report.ts';
import { saving, visit } from './visit.ts';

/** One page of each kind, for Lighthouse. */
const oneOfEach = [
  '/',
  '/risks/',
  '/cost/',
  '/first-night/',
  '/conditions/',
  '/conditions/acne-scars/',
  '/compare/',
  '/questions/',
  '/questions/what-can-go-wrong/',
  '/questions/what-is-normal/',
  '/aftercare/',
  '/calculator/',
  '/embed/calculator/',
  '/get-help/',
  '/leaflet/',
  '/glossary/',
  '/sources/',
  '/changes/',
  '/clinics/',
  '/search/',
];

const { values } = parseArgs({ options: { every: { type: 'boolean', default: false } } });
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) fatal('There is no dist/. Run "npm run build" first.');
install();
mkdirSync(work, { recursive: true });
const paths = globSync('**/index.html', { cwd: dist })
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();
const { origin, take, close } = await serve(dist);
const browser = await launch();

log(`Visiting ${paths.length} pages.`);
const visits = [];
for (const path of paths) {
  take();
  const timings = await visit(browser, origin + path);
  visits.push({ path, sent: take(), ...timings });
}
log('Saving the site.');
take();
await saving(browser, `${origin}/`);
const saved = take();

log('Reckoning.');
const reckoned = await calculation(browser);
console.log(reckoned);
await browser.close();

const listed = (path: string) =>
  !/<meta name="?robots/.test(readFileSync(join(dist, path, 'index.html'), 'utf8'));
const verdicts = [];
for (const path of values.every ? paths.filter(listed) : oneOfEach) {
  log(`Lighthouse on ${path}`);
  verdicts.push(await lighthouse(origin, path));
}
close();
const written = report(visits, verdicts, reckoned, saved);
console.log(`\n${written}`);
await writeSection('pages', written);
