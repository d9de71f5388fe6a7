import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { lineOf } from '../fixtures/content-files';
import { SiteCopy } from '../fixtures/site-copy';

/** Runs `npm run dev` on a copy of the site, in a browser, as an author would. */
describe('npm run dev', () => {
  const copy = SiteCopy.make();
  let server: ChildProcess;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    server = copy.start(resolve('node_modules/astro/bin/astro.mjs'), ['dev']);
    for await (const line of createInterface({ input: server.stdout! })) {
      address ||= /http:\/\/localhost:\d+\//.exec(line)?.[0] ?? '';
      if (line.includes('watching for file changes')) break;
    }
    const executablePath = findChromium();
    browser = await chromium.launch({
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      ...(executablePath && { executablePath }),
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.kill();
    copy.remove();
  });

  test.each([
    {
      what: 'an id that stands twice',
      file: 'content/restrictions.yaml',
      change: (text: string) => text.replace('id: swimming', 'id: exercise'),
      says: `restrictions.yaml, line ${lineOf('content/restrictions.yaml', '- id: swimming')}: id "exercise" stands on line 4 already`,
    },
    {
      what: 'an unknown source',
      file: 'content/pages/aftercare.mdx',
      change: (text: string) => text.replace('sources: [', 'sources: [nobody-1999, '),
      says: /aftercare\.mdx: .*nobody-1999/s,
    },
  ])('$what is shown in the open page, until it is fixed', async ({ file, change, says }) => {
    const path = join(copy.folder, file);
    const good = readFileSync(path, 'utf8');
    const served = async () => (await fetch(`${address}aftercare/`)).status;
    const page = await browser.newPage();
    await page.goto(`${address}aftercare/`);
    await page.locator('h1', { hasText: 'Aftercare' }).waitFor();
    writeFileSync(path, change(good));
    await page.locator('vite-error-overlay #message-content', { hasText: says }).waitFor();
    await page.close();
    expect(await served()).toBe(500);
    writeFileSync(path, good);
    await expect.poll(served, { timeout: 20_000 }).toBe(200);
  });

  test.each(['sharing/aftercare.png', 'sharing/questions/does-it-hurt.png', 'icon-192.png'])(
    '/%s is served',
    async (path) => {
      const response = await fetch(`${address}${path}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      // PNG, section 5.2: the signature of every file.
      const [, ...name] = new Uint8Array(await response.arrayBuffer()).slice(0, 4);
      expect(String.fromCharCode(...name)).toBe('PNG');
    },
  );

  test('the search says that it works only in the built site', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}search/?q=sunscreen`);
    await page.getByText('Search works in the built site alone: run “npm start”.').waitFor();
  });
});
