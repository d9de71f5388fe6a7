import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the hash of every built file, by path. */
function bytes(root: string): Record<string, string> {
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const files = ['dist', 'deploy/nginx/generated', 'deploy/apache/generated'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(files.sort().map((path) => [relative(root, path), hash(path)]));
}

test(
  'a build in another folder, time zone and language gives the same bytes, and contacts no host',
  { timeout: 180_000 },
  () => {
    for (const part of [
      'astro.config.ts',
      'clinic.config.ts',
      'package.json',
      'tsconfig.json',
      'src',
      'content',
      'public',
    ]) {
      cpSync(part, join(folder, part), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const asked = join(folder, 'asked-hosts');
    writeFileSync(asked, '');
    const watch = pathToFileURL(resolve('tests/fixtures/watch-network.mjs')).href;
    const { status, stderr } = spawnSync(
      process.execPath,
      [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          NODE_ENV: 'production',
          ASKED_HOSTS: asked,
          NODE_OPTIONS: `--import=${watch}`,
          TZ: 'Pacific/Auckland',
          LANG: 'de_DE.UTF-8',
          LC_ALL: 'de_DE.UTF-8',
        },
      },
    );
    expect(status, stderr).toBe(0);
    expect(readFileSync(asked, 'utf8')).toBe('');
    const before = bytes(resolve('.'));
    expect(Object.keys(before).length).toBeGreaterThan(100);
    expect(bytes(folder)).toEqual(before);
  },
);
