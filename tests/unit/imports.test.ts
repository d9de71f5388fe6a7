import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The folders of `src/`, lowest layer first, as in docs/architecture.md: a file may import from its own
 * folder and from those before it. Any file may read the site's configuration, which is outside the layers.
 */
const layers = [
  'content',
  'lib',
  'security',
  'hosting',
  'data',
  'components',
  'features',
  'layouts',
  'pages',
  'integrations',
];
const layerOf = (file: string) => layers.indexOf(file.split('/')[0] ?? '');

/** An import of a file of the project, but of types alone. */
const relativeImport = /^\s*(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?'(\.[^']+)'/gm;

/** Each source file with its imports, without types: paths in `src/`. */
const imports = new Map(
  globSync('src/**/*.{ts,astro}').map((file) => [relative('src', file), importsOf(file)]),
);

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const frontmatter = /^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? '';
  const scripts = [...text.matchAll(/<script>[\s\S]*?<\/script>/g)].map(([script]) => script);
  const code = file.endsWith('.astro') ? [frontmatter, ...scripts].join('\n') : text;
  const statements = code.matchAll(relativeImport);
  return [...statements].flatMap(([, path = '']) => {
    const target = join(dirname(file), path);
    const found = [target, `${target}.ts`].find(
      (each) => existsSync(each) && statSync(each).isFile(),
    );
    return found ? [relative('src', found)] : [];
  });
}

test('imports only point to lower layers', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => Math.min(layerOf(file), layerOf(target)) >= 0)
      .filter((target) => layerOf(target) > layerOf(file))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
  // Make sure that imports are found at all.
  expect([...imports.values()].flat().length).toBeGreaterThan(400);
});

test('no imports are circular', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('the benchmarks, which Node runs without a bundler, import files by their whole name', () => {
  const shortened: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const statements = readFileSync(file, 'utf8').matchAll(relativeImport);
    for (const [, path = ''] of statements) {
      const target = join(dirname(file), path);
      if (existsSync(target) && statSync(target).isFile()) visit(target);
      else shortened.push(`${file} imports ${path}`);
    }
  };
  for (const file of globSync('bench/*.ts')) visit(file);
  expect(shortened).toEqual([]);
  // Make sure that imports into src/ are followed.
  expect(seen).toContain('src/lib/durations.ts');
});
