import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { redirects } from '../../src/hosting/headers.ts';
import { rules } from '../fixtures/host-policy';

interface Parsed<Entry> {
  errors: Error[];
  headers: Entry[];
  redirects: Entry[];
}

/** Imports Netlify's own code, by name and only at run time: types are checked without it. */
async function netlify<Entry>(name: string, options: object): Promise<Parsed<Entry>> {
  const require = createRequire(resolve('tests/hosts/package.json'));
  const path = require.resolve(`@netlify/${name}`);
  const parsers = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const parse = parsers[name === 'headers-parser' ? 'parseAllHeaders' : 'parseAllRedirects'];
  return (parse as (options: object) => Promise<Parsed<Entry>>)({ ...options, minimal: true });
}

test('Netlify reads exactly the generated rules from _headers', async () => {
  const { errors, headers } = await netlify<{ for: string; values: Record<string, string> }>(
    'headers-parser',
    { headersFiles: [resolve('dist/_headers')], configHeaders: [] },
  );
  expect(errors).toEqual([]);
  expect(headers.map(({ for: path, values }) => ({ path, headers: values }))).toEqual(rules);
});

test('Netlify reads exactly the generated redirects from _redirects', async () => {
  const found = await netlify<{ from: string; to: string; status: number }>('redirect-parser', {
    redirectsFiles: [resolve('dist/_redirects')],
    configRedirects: [],
  });
  expect(found.errors).toEqual([]);
  expect(found.redirects.map(({ from, to, status }) => ({ from, to, status }))).toEqual(
    redirects.map((redirect) => ({ ...redirect, status: 301 })),
  );
});
