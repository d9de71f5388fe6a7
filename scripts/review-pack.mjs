import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium as browsers } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { handedOutOf } from './handed-out.mjs';
import { packParts } from './review-pack/built-parts.mjs';
import { packHtml } from './review-pack/pack.ts';
import { log } from './run.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'review-pack' } } });
const parts = packParts('dist', new Date().toISOString().slice(0, 10));
mkdirSync(values.out, { recursive: true });
const file = join(values.out, `review-pack-${parts.waits.advice.id}.html`);
writeFileSync(file, packHtml(parts, await handedOutOf('dist')));
log(`Wrote ${file}: ${parts.texts.length} texts.`);

const executablePath = findChromium();
if (executablePath && existsSync(executablePath)) {
  // Chromium's sandbox does not work as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await browsers.launch({ executablePath, args });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(resolve(file)).href);
  const path = file.replace(/html$/, 'pdf');
  const pdf = await page.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true });
  await browser.close();
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
  log(`Wrote ${path}: ${pages} pages.`);
} else {
  log('There is no Chromium here to make a PDF. Open the file in a browser and print it.');
}
