import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nginxMaps, nginxServer, rulesUnder } from '../../src/hosting/formats.ts';
import { fileAddresses, pageAddresses, rules } from '../fixtures/host-policy';

describe('_headers', () => {
  test('no two rules set the same header for an address, which hosts would join or drop', () => {
    for (const address of [...pageAddresses, ...fileAddresses, '/404.html']) {
      const names = rules
        .filter(({ path }) =>
          path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
        )
        .flatMap(({ headers }) => Object.keys(headers));
      expect([...new Set(names)], address).toEqual(names);
    }
  });

  // https://developers.cloudflare.com/pages/configuration/headers/
  test('is within Cloudflare’s limits: 100 rules of lines with 2,000 letters', () => {
    const lines = readFileSync('dist/_headers', 'utf8').split('\n');
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

test('a site under a path has its rules, and its page for wrong addresses, there', () => {
  const under = rulesUnder('/needling/', [
    { path: '/*', headers: { 'X-One': 'a' } },
    { path: '/risks/*', headers: { 'X-Two': 'b' } },
    { path: '/', headers: { 'X-Two': 'c' } },
  ]);
  expect(under.map(({ path }) => path)).toEqual(['/needling/*', '/needling/risks/*', '/needling/']);
  const maps = nginxMaps(under);
  expect(maps).toContain('"~^/needling/" "a";');
  expect(maps).toContain('"~^/needling/risks/" "b";');
  expect(maps).toContain('"~^/needling/(index\\.html)?$" "c";');
  const server = nginxServer(under, [{ from: '/needling/old', to: '/needling/' }], '/needling/');
  expect(server).toContain('error_page 404 /needling/404.html;');
  expect(server).toContain('location = /needling/old { return 301 /needling/; }');
});
