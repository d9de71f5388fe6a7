import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as browsers } from '@playwright/test';
import sirv from 'sirv';
import { chromium } from './chromium.mjs';
import { giveUp, say } from './run.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'leaflets' } } });
const formats = /** @type {const} */ (['A4', 'Letter']);

const built = 'dist/leaflet/index.html';

if (!existsSync(built)) giveUp('There is no leaflet in dist/. Run "npm run build" first.');

// The page's own address knows the path that it was built for, whatever is set now.
const [, canonical = ''] = /rel="canonical" href="([^"]+)"/.exec(readFileSync(built, 'utf8')) ?? [];
const { pathname } = new URL(canonical);
const base = pathname.replace(/leaflet\/$/, '');

// Served, since a page opened as a file finds neither its font nor, under a path, itself.
const files = sirv('dist');
const server = createServer((request, response) => {
  request.url = request.url?.slice(base.length - 1);
  files(request, response, () => response.writeHead(404).end());
});
await new Promise((ready) => {
  server.listen(0, 'localhost', () => ready(undefined));
});
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;

const executablePath = chromium() || undefined;
// Root has no sandbox.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await browsers.launch({ args, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage();
await page.goto(`http://localhost:${port}${pathname}`, { waitUntil: 'networkidle' });
mkdirSync(values.out, { recursive: true });
for (const format of formats) {
  const path = join(values.out, `leaflet-${format.toLowerCase()}.pdf`);
  await page.pdf({ path, format, tagged: true, outline: true });
  say(`Wrote ${path}.`);
}
await browser.close();
server.close();
