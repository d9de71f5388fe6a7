import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { headersFor, readHeadersFile } from '../../src/hosting/formats.ts';
import { ask, askRaw } from '../fixtures/ask';
import { base, clinicCopy } from '../fixtures/clinic-copy';
import {
  apacheWithPath,
  missingApache,
  nginxProxy,
  nginxWithPath,
  otherPage,
  smoke,
  type PathHost,
} from '../fixtures/path-hosts';

const { missing } = inject('nginx');
const copy = clinicCopy().folder;
const dist = join(copy, 'dist');
const rules = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];

/** The headers that the rules set, in lower case. Servers take the type from the file's name. */
const expected = (path: string) =>
  Object.fromEntries(
    Object.entries(headersFor(rules, path)).flatMap(([name, value]) =>
      name === 'Content-Type' ? [] : [[name.toLowerCase(), value]],
    ),
  );
const policyOf = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    [...names, 'Strict-Transport-Security', 'X-Other-Site']
      .map((name) => name.toLowerCase())
      .filter((name) => name !== 'content-type' && name in headers)
      .map((name) => [name, headers[name]]),
  );
const files = globSync('**/*.*', { cwd: dist })
  .filter((file) => !/^_headers$|^_redirects$/.test(file))
  .sort();
const onePerKind = [...Map.groupBy(files, (file) => extname(file)).values()].map(([file]) => file!);
const script = files.find((file) => /^_astro\/.*\.js$/.test(file))!;

let origin: PathHost | undefined;
const hosts = {
  nginx: { missing, start: () => nginxWithPath(copy) },
  Apache: {
    missing: missingApache(),
    start: () => apacheWithPath(copy),
  },
  'nginx that passes requests on': {
    missing,
    start: async () => nginxProxy(copy, (origin = await nginxWithPath(copy))),
  },
};
afterAll(() => origin?.stop());

describe.each(Object.entries(hosts))('a copy under a path: %s', (name, { missing, start }) => {
  let host: PathHost;
  beforeAll(async () => {
    if (!missing) host = await start();
    return () => host?.stop();
  }, 60_000);
  beforeEach(({ skip }) => {
    if (missing && process.env['CI']) throw new Error(missing);
    skip(Boolean(missing), missing);
  });

  test('the documented smoke test is satisfied', () => {
    const lines = smoke(host);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toMatch(/^(\w+), should be \1: /);
  });

  test('every page and kind of file has its headers, none of the other site’s, and no HSTS', async () => {
    const pages = files.filter((file) => file.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(50);
    expect(names).not.toContain('Strict-Transport-Security');
    for (const file of [...pages, ...onePerKind.filter((file) => file !== '404.html')]) {
      const path = `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const { status, headers } = await ask(host.port, path);
      expect([status, path]).toEqual([200, path]);
      expect(policyOf(headers), path).toEqual(expected(path));
    }
  });

  test('every kind of file has its type', async () => {
    const types = new Map(
      readFileSync('deploy/nginx/types.conf', 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [, type = '', kinds = ''] =
            /^ {2}"?([^"\s;]+(?:; [^"]+)?)"? ([^;]+);$/.exec(line) ?? [];
          return kinds.split(' ').map((kind): [string, string] => [`.${kind}`, type]);
        }),
    );
    for (const file of onePerKind) {
      if (file === '404.html') continue;
      for (const form of ['br', 'gzip', 'identity']) {
        const { headers } = await ask(host.port, `${base}${file}`, { 'accept-encoding': form });
        expect([file, headers['content-type']]).toEqual([file, types.get(extname(file))]);
      }
    }
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    [undefined, undefined, (body: Buffer) => body],
  ])(
    'Accept-Encoding: %s is answered from the files that are compressed already',
    async (accepted, encoding, plain) => {
      for (const file of ['aftercare/index.html', script, 'restrictions.json']) {
        const path = `${base}${file.replace('index.html', '')}`;
        const { headers, body } = await ask(
          host.port,
          path,
          accepted ? { 'accept-encoding': accepted } : {},
        );
        expect(headers['content-encoding'], path).toBe(encoding);
        expect(headers.vary, path).toContain('Accept-Encoding');
        expect(Number(headers['content-length']), path).toBe(body.length);
        expect(plain(body).equals(readFileSync(join(dist, file))), path).toBe(true);
      }
    },
  );

  test('an unchanged page costs no body', async () => {
    const accept = { 'accept-encoding': 'gzip' };
    const { headers } = await ask(host.port, `${base}risks/`, accept);
    const again = await ask(host.port, `${base}risks/`, {
      ...accept,
      'if-none-match': headers.etag,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each(['nowhere/', 'no-such-file.html', '_astro/no-such-script.js', '_astro/', '404.html'])(
    '%s gets the copy’s own page for wrong addresses',
    async (path) => {
      const { status, headers, body } = await ask(host.port, `${base}${path}`);
      expect(status).toBe(404);
      expect(body.equals(readFileSync(join(dist, '404.html')))).toBe(true);
      expect(policyOf(headers)).toEqual(expected(`${base}404.html`));
    },
  );

  test.each([
    '_headers',
    '_redirects',
    'index.html.br',
    'aftercare/index.html.gz',
    '.env',
    '.htaccess',
  ])('nobody gets %s', async (path) => {
    const answer = await askRaw(host.port, `${base}${path}`);
    expect(answer).toMatch(name === 'Apache' ? /^HTTP\/1\.1 40[34] / : /^HTTP\/1\.1 404 /);
    expect(answer).not.toMatch(/RewriteRule|gzip_static/);
  });

  test.each([
    ['/needling', '/needling/'],
    ['/needling/calculator?from=leaflet', '/needling/calculator/?from=leaflet'],
    ['/needling/sitemap.xml', '/needling/sitemap-index.xml'],
  ])('%s redirects to %s', async (from, to) => {
    const { status, headers } = await ask(host.port, from, { host: 'clinic.example' });
    const {
      pathname,
      search,
      hostname: where,
    } = new URL(headers.location ?? '', 'http://clinic.example');
    expect([status, where, `${pathname}${search}`]).toEqual([301, 'clinic.example', to]);
  });

  test('the other site answers everywhere else, as before', async () => {
    for (const path of [
      '/',
      '/a-post/',
      '/needling-courses/',
      '/needling/%2e%2e/nginx/path.conf',
    ]) {
      const { status, headers, body } = await ask(host.port, path);
      expect([status, String(body)], path).toEqual([200, otherPage]);
      expect(headers['content-security-policy']).toBeUndefined();
      if (name !== 'Apache') expect(headers['x-other-site']).toBe('yes');
    }
  });

  // An Apache that serves the other site too keeps its own log: `.htaccess` cannot change it.
  if (name !== 'Apache') {
    test('no log says who read which page of the copy', async () => {
      await ask(host.port, `${base}search/?q=pus`);
      await ask(host.port, '/a-post/');
      const lines = host.log();
      expect(lines).toContain('/a-post/');
      expect(lines).not.toMatch(/search|pus/);
    });
  }
});
