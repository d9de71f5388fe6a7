import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostRules } from '../../src/hosting/headers.ts';

const text = readFileSync('docs/hosting.md', 'utf8');
const benchmarks = readFileSync('docs/benchmarks.md', 'utf8');

/** Returns the headers as a table, with one page for each set of rules. */
function headersTable(): string {
  const hash = ["'sha256-…'"];
  const rules = hostRules([
    { path: '/aftercare/', hashes: { scripts: [], styles: hash } },
    // The embedded page is the only one with an inline script.
    { path: '/embed/calculator/', hashes: { scripts: hash, styles: hash } },
  ]);
  const where = (path: string) =>
    ({ '/*': 'everything', '/aftercare/*': 'pages' })[path] ?? `\`${path}\``;
  const rows = rules.flatMap(({ path, headers }) =>
    Object.entries(headers).map(
      ([name, value]) => `| ${where(path)} | \`${name}\` | \`${value}\` |`,
    ),
  );
  return ['| where | header | value |', '|---|---|---|', ...rows].join('\n');
}

describe('docs/hosting.md', () => {
  test('its headers are the generated ones', () => {
    const [, written = ''] =
      /<!-- headers:start -->\n([\s\S]*?)\n?<!-- headers:end -->/.exec(text) ?? [];
    expect(written, 'Put this table between the markers').toBe(headersTable());
  });

  test('its costs of a page view are the measured ones', () => {
    const middle = Number(/\| bytes\s+\|\s+(\d+) \|/.exec(benchmarks)?.[1]);
    const headers = Number(/\| page, unchanged \(304\)\s+\|\s+(\d+) \|/.exec(benchmarks)?.[1]);
    const measured = (middle + 3 * headers) / 1000;
    const said = Number(/\*\*about (\d+) KB\*\*/.exec(text)?.[1]);
    expect(Math.abs(measured / said - 1), `${measured} KB were measured`).toBeLessThan(0.2);
  });
});
