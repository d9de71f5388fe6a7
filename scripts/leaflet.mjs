import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as browsers } from '@playwright/test';
import { chromium } from './chromium.mjs';
import { fatal, log } from './run.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'leaflets' } } });
const formats = /** @type {const} */ (['A4', 'Letter']);
const sides = 2;
/** @type {string[]} */
const tooLong = [];
const built = 'dist/leaflet/index.html';

if (!existsSync(built)) fatal('There is no leaflet in dist/. Run "npm run build" first.');

// The page's canonical URL gives the URL of the build, whatever is configured now.
const [, canonical = ''] = /rel="canonical" href="([^"]+)"/.exec(readFileSync(built, 'utf8')) ?? [];
const { origin, pathname } = new URL(canonical);
const base = pathname.replace(/leaflet\/$/, '');

const executablePath = chromium() || undefined;
// Chromium's sandbox does not work as root.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await browsers.launch({ args, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage();

// Serves dist/ under the site's real URL, so that the links in the PDF lead there.
await page.route('**/*', (route) => {
  const url = new URL(route.request().url());
  const path = decodeURIComponent(url.pathname.slice(base.length)).replace(
    /(^|\/)$/,
    '$1index.html',
  );
  const file = join('dist', path);
  return url.origin === origin && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
});
await page.goto(canonical, { waitUntil: 'networkidle' });
mkdirSync(values.out, { recursive: true });
for (const format of formats) {
  const path = join(values.out, `leaflet-${format.toLowerCase()}.pdf`);
  const pdf = await page.pdf({ path, format, tagged: true, outline: true });
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
  log(`Wrote ${path}.`);
  if (pages !== sides) tooLong.push(`${path} has ${pages} pages`);
}
await browser.close();
if (tooLong.length > 0) {
  fatal(
    `${tooLong.join(', ')}: a leaflet is the two sides of one sheet. Shorten "brief" in content/restrictions.yaml, or content/pages/leaflet.mdx, and build again.`,
  );
}
