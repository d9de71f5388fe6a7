import { readFileSync, readdirSync } from 'node:fs';
import { get } from 'node:https';
import { connect as connectHttp2 } from 'node:http2';
import { extname } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { ask, askRaw } from '../fixtures/ask';
import { budgets, kindOf } from '../fixtures/budgets';
import {
  builtFile,
  expectedPolicy,
  fileAddresses,
  pageAddresses,
  policyOf,
} from '../fixtures/host-policy';

const { missing, port, redirecting, secure } = inject('nginx');
beforeEach(({ skip }) => {
  if (missing && process.env['CI']) throw new Error(missing);
  skip(Boolean(missing), missing);
});

const script = builtFile('_astro/*.js');
const font = builtFile('_astro/*.woff2');

describe('policy', () => {
  test('every page is sent with exactly the generated headers', async () => {
    expect(pageAddresses.length).toBeGreaterThan(50);
    for (const path of pageAddresses) {
      const answer = await ask(port, path);
      expect(answer.status, path).toBe(200);
      expect(policyOf(answer.headers), path).toEqual(expectedPolicy(path));
    }
  });

  test.each(fileAddresses)('%s has its own headers, without the policy for pages', async (path) => {
    const answer = await ask(port, path);
    expect(answer.status).toBe(200);
    expect(policyOf(answer.headers)).toEqual(expectedPolicy(path));
    expect(answer.headers['content-security-policy']).toBeUndefined();
  });

  test('nginx does not send its version', async () => {
    expect((await ask(port, '/')).headers.server).toBe('nginx');
  });
});

describe('compression', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ] as const)('Accept-Encoding: %s is answered in %s', async (accepted, encoding) => {
    for (const path of [
      '/aftercare/',
      script,
      builtFile('pagefind/*.pf_meta'),
      '/restrictions.json',
    ]) {
      const answer = await ask(port, path, accepted ? { 'accept-encoding': accepted } : {});
      expect(answer.headers['content-encoding'], path).toBe(encoding);
      expect(answer.headers.vary, path).toBe('Accept-Encoding');
      const plain = { br: brotliDecompressSync, gzip: gunzipSync };
      const body = encoding ? plain[encoding](answer.body) : answer.body;
      const file = `dist${path.endsWith('/') ? `${path}index.html` : path}`;
      expect(body.equals(readFileSync(file)), path).toBe(true);
    }
  });

  test('a page is as small as its budget', async () => {
    const { headers, body } = await ask(port, '/aftercare/', { 'accept-encoding': 'br' });
    expect(body.length).toBe(Number(headers['content-length']));
    expect(body.length).toBeLessThanOrEqual(budgets[kindOf('/aftercare/')].html);
  });

  test('compressed files are sent unchanged', async () => {
    const { headers } = await ask(port, font, { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('caches', () => {
  test('hashed files are cached for a year and never revalidated', async () => {
    for (const path of [script, font]) {
      const { headers } = await ask(port, path);
      expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
    }
  });

  test.each(['br', 'gzip', 'identity'])(
    'an unchanged page costs no body (%s)',
    async (encoding) => {
      const accept = { 'accept-encoding': encoding };
      const first = await ask(port, '/risks/', accept);
      expect(first.headers['cache-control']).toBe('no-cache');
      const { etag = '', 'last-modified': modified = '' } = first.headers;
      for (const condition of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
        const again = await ask(port, '/risks/', { ...accept, ...condition });
        expect(again.status).toBe(304);
        expect(again.body).toHaveLength(0);
        expect(again.headers['content-security-policy']).toBe(
          first.headers['content-security-policy'],
        );
      }
    },
  );

  test('the encodings of a page have different ETags', async () => {
    const answers = await Promise.all(
      ['br', 'gzip', 'identity'].map((form) => ask(port, '/risks/', { 'accept-encoding': form })),
    );
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('a missing file is not cached', async () => {
    const answer = await ask(port, '/_astro/no-such-script.js');
    expect(answer.status).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });
});

describe('addresses', () => {
  test.each(['/no-such-page/', '/no-such-file.html', '/404.html', '/_astro/', '/pagefind/index/'])(
    '%s gets the page for wrong addresses, with its status and policy',
    async (path) => {
      const answer = await ask(port, path, { 'accept-encoding': 'br' });
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(brotliDecompressSync(answer.body).equals(readFileSync('dist/404.html'))).toBe(true);
      expect(policyOf(answer.headers)).toEqual(expectedPolicy('/404.html'));
    },
  );

  test('an address without its slash redirects to the one with it', async () => {
    const { status, headers } = await ask(port, '/calculator?from=leaflet');
    expect(status).toBe(301);
    expect(headers.location).toBe('/calculator/?from=leaflet');
  });

  const listed = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
  test.each(listed.map((line) => line.split(' ')))('%s redirects to %s', async (from, to) => {
    const { status, headers } = await ask(port, from);
    expect([status, headers.location]).toEqual([301, to]);
    expect((await ask(port, to)).status).toBe(200);
  });

  test('HEAD is answered like GET, without a body', async () => {
    const whole = await ask(port, '/aftercare/');
    const head = await ask(port, '/aftercare/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(policyOf(head.headers)).toEqual(policyOf(whole.headers));
  });

  test('range requests work', async () => {
    const whole = readFileSync(`dist${font}`);
    const part = await ask(port, font, { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.length}`);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    expect((await ask(port, font, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    const answer = await ask(port, '/aftercare/', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('kinds of file', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    [script, 'text/javascript; charset=utf-8'],
    [font, 'font/woff2'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/restrictions.json', 'application/json'],
    ['/data/questions/does-it-hurt.json', 'application/json'],
    ['/sitemap-0.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    [builtFile('pagefind/*.pf_meta'), 'application/octet-stream'],
    [builtFile('pagefind/wasm.*.pagefind'), 'application/octet-stream'],
  ])('%s is %s, in each encoding', async (path, type) => {
    for (const form of ['br', 'gzip', 'identity']) {
      const { headers } = await ask(port, path, { 'accept-encoding': form });
      expect(headers['content-type'], form).toBe(type);
    }
  });

  test('nginx knows every file type of the site', () => {
    const known = readFileSync('deploy/nginx/types.conf', 'utf8')
      .split('\n')
      .flatMap((line) => /^ {2}(?:"[^"]*"|[a-z]\S*) ([^;]+);/.exec(line)?.[1]?.split(' ') ?? []);
    expect(known).toContain('html');
    const built = readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !['_headers', '_redirects'].includes(entry.name))
      .map(({ name }) => extname(name).slice(1));
    const unknown = [...new Set(built)].filter((kind) => !known.includes(kind));
    expect(unknown, 'Add these to deploy/nginx/types.conf').toEqual([]);
  });
});

describe('what nobody should get', () => {
  test.each([
    '/_headers',
    '/_redirects',
    '/index.html.br',
    '/aftercare/index.html.gz',
    '/.git/config',
    '/.env',
    '/aftercare/.htaccess',
    '/.well-known/../.env',
  ])('%s', async (path) => {
    expect(await askRaw(port, path)).toMatch(/^HTTP\/1\.1 404 /);
  });

  test.each([
    '/../deploy/nginx/nginx.conf',
    '/aftercare/../../deploy/nginx/nginx.conf',
    '/%2e%2e/deploy/nginx/nginx.conf',
    '/aftercare/%2e%2e/%2e%2e/tls/privkey.pem',
    '/..%2f..%2ftls%2fprivkey.pem',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..\\..\\tls\\privkey.pem',
    '/..%5c..%5ctls%5cprivkey.pem',
    '/%252e%252e/tls/privkey.pem',
    '/....//....//etc/passwd',
    '//../../etc/passwd',
    '/index.html%00.txt',
    '/\0/../../etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '../../etc/passwd',
  ])('%j does not lead out of the site', async (target) => {
    const answer = await askRaw(port, target);
    expect(answer).toMatch(/^(HTTP\/1\.1 40[04] |<html>\r\n<head><title>400 )/);
    expect(answer).not.toMatch(/root:x:|PRIVATE KEY|worker_processes/);
  });

  test.each([
    '//aftercare',
    '//elsewhere.example/%2e%2e/aftercare',
    '/\\elsewhere.example',
    '//elsewhere.example//',
  ])('%j does not redirect to another site', async (target) => {
    const location = /^location: *(.*)\r$/im.exec(await askRaw(port, target))?.[1];
    if (location !== undefined) expect(location).toMatch(/^\/[a-z]/);
  });
});

describe('HTTPS', () => {
  test('HTTP redirects to the same address on HTTPS, without HSTS', async () => {
    const { status, headers } = await ask(redirecting, '/aftercare/?a=b', { host: 'site.example' });
    expect([status, headers.location]).toEqual([301, 'https://site.example/aftercare/?a=b']);
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('TLS 1.1 is refused, 1.2 is not', async () => {
    const version = (maxVersion: 'TLSv1.1' | 'TLSv1.2') =>
      new Promise<string>((resolve) => {
        const options = {
          port: secure,
          rejectUnauthorized: false,
          minVersion: maxVersion,
          maxVersion,
          agent: false,
          ciphers: 'DEFAULT@SECLEVEL=0',
        } as const;
        get({ host: 'localhost', path: '/', ...options }, (response) => {
          response.resume();
          resolve(String(response.statusCode));
        }).on('error', ({ message }) => resolve(message));
      });
    expect(await version('TLSv1.2')).toBe('200');
    expect(await version('TLSv1.1')).toMatch(/alert protocol version/);
  });

  test('HTTP/2 serves the same page and policy', async () => {
    const session = connectHttp2(`https://localhost:${secure}`, { rejectUnauthorized: false });
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      session.on('error', reject);
      session.request({ ':path': '/aftercare/' }).on('response', resolve).resume();
    });
    session.close();
    expect(headers[':status']).toBe(200);
    for (const [name, value] of Object.entries(expectedPolicy('/aftercare/'))) {
      expect(headers[name], name).toBe(value);
    }
  });
});
