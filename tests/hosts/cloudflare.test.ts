import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { ask } from '../fixtures/ask';
import {
  builtFile,
  expectedPolicy,
  fileAddresses,
  pageAddresses,
  policyOf,
} from '../fixtures/host-policy';

const port = inject('cloudflare');

/** Cloudflare's default headers: every site may read every file. None is secret. */
const asCloudflare = (path: string) => ({
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=0, must-revalidate',
  ...expectedPolicy(path),
});

describe('Cloudflare Pages, on its own local server', () => {
  test('every page is sent with the generated headers', async () => {
    for (const path of pageAddresses) {
      const { status, headers } = await ask(port, path);
      expect(status, path).toBe(200);
      expect(policyOf(headers), path).toEqual(asCloudflare(path));
    }
  });

  test.each(fileAddresses)('%s has the generated headers', async (path) => {
    const { status, headers } = await ask(port, path);
    expect(status).toBe(200);
    expect(policyOf(headers)).toEqual(asCloudflare(path));
  });

  test('an unchanged page is sent without a body', async () => {
    const first = await ask(port, '/risks/');
    const again = await ask(port, '/risks/', { 'if-none-match': first.headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each(['/no-such-page/', '/_astro/no-such-script.js'])(
    '%s gets the page for wrong addresses, uncached',
    async (path) => {
      const { status, headers, body } = await ask(port, path);
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe('no-store');
      expect(body.equals(readFileSync('dist/404.html'))).toBe(true);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  test('an address without its slash redirects to the one with it', async () => {
    const { status, headers } = await ask(port, '/calculator?from=leaflet');
    expect(status).toBe(308);
    expect(headers.location).toBe('/calculator/?from=leaflet');
  });

  const listed = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
  test.each(listed.map((line) => line.split(' ')))('%s redirects to %s', async (from, to) => {
    const { status, headers } = await ask(port, from);
    expect([status, headers.location]).toEqual([301, to]);
  });

  test('_headers itself is not served', async () => {
    const { status, body } = await ask(port, '/_headers');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.toString()).not.toContain(builtFile('_astro/*.woff2'));
    expect(body.toString()).not.toContain('Strict-Transport-Security');
  });
});
