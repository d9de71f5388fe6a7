import { existsSync, globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { restrictionDataSchema } from '../../src/content/schemas/restriction-data';
import type { PageData } from '../../src/content/schemas/page-data';
import { aroundText, textHash } from '../../src/data/text-hash';
import { site } from '../../src/site';
import { builtPages, readText } from '../fixtures/built-pages';
import { contentFiles, dataFile } from '../fixtures/content-files';

const json = (file: string) => JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as unknown;
const fileOf = (path: string) => `data${path.replace(/\/$/, '')}.json`;

/** Every health text of the content, by its address. */
const paths = [
  ...contentFiles('pages')
    .filter(({ data }) => (data['kind'] ?? 'health') === 'health')
    .map(({ file }) => file.replace(/^content\/pages\/(.*)\.mdx$/, '/$1/')),
  ...['conditions', 'questions'].flatMap((folder) =>
    contentFiles(folder).map(({ file }) => file.replace(/^content(.*)\.mdx$/, '$1/')),
  ),
];
const pages = new Map(builtPages().map((page) => [page.path, page]));
const dataOf = (path: string) => json(fileOf(path)) as PageData;
const ajv = new Ajv2020({ strict: true, allErrors: true });
const follows = ajv.compile(json('page.schema.json') as object);

test('each health page is there as data, and no other page', () => {
  const written = globSync('dist/data/**/*.json').map((file) =>
    file.replaceAll('\\', '/').replace(/^dist\//, ''),
  );
  expect(written.sort()).toEqual(paths.map(fileOf).sort());
});

describe.each(paths)('%s as data', (path) => {
  test('is valid, and says what the page says', () => {
    const data = dataOf(path);
    expect(follows(data), ajv.errorsText(follows.errors)).toBe(true);
    const { root } = pages.get(path)!;
    const article = root.querySelector('article')!;
    expect(data.url).toBe(`${site.url}${path}`);
    expect(data.title).toBe(readText(root.querySelector('h1')));
    expect(data.summary).toBe(readText(root.querySelector('.summary')));
    expect(data.hash).toBe(textHash(article.outerHTML));
    expect(data.review).toEqual({ state: 'unreviewed' });
    // Every paragraph and item of the text is in it, word for word.
    const copy = parse(article.outerHTML);
    for (const left of copy.querySelectorAll(
      `${aroundText}, form, svg, button, template, script, .summary, .sr-only, [hidden]`,
    ))
      left.remove();
    for (const cite of copy.querySelectorAll('sup.cite')) cite.textContent = `[${readText(cite)}]`;
    const words = (text: string) => text.replace(/[\s\u2060]+/g, '');
    const said = words(
      data.sections.map(({ heading, text }) => heading + text).join(''),
    ).replaceAll('-', '');
    for (const part of copy.querySelectorAll('p, li')) {
      if (part.querySelector('p, li, h2, h3, h4, div, ul')) continue;
      expect(said).toContain(words(part.text).replaceAll('-', ''));
    }
  });

  test('names the sources that it cites, by their numbers', () => {
    const { sections, sources } = dataOf(path);
    const text = sections.map((section) => section.text).join('');
    const cited = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(Math.max(0, ...cited)).toBeLessThanOrEqual(sources.length);
    for (const { id } of sources) expect(existsSync(`dist/sources/index.html`), id).toBe(true);
  });
});

test('sources have the titles and addresses of the content', () => {
  const references = new Map(
    dataFile('content/references.json').map((source) => [String(source['id']), source]),
  );
  for (const path of paths) {
    for (const { id, title, address } of dataOf(path).sources) {
      expect(title, id).toBe(String(references.get(id)?.['title']).replace(/\s+/g, ' '));
      if (!Object.hasOwn(references.get(id)!['custom'] as object, 'noAddress'))
        expect(address, id).toMatch(/^https?:/);
    }
  }
});

test('the version is that of the waits', () => {
  const { advice } = restrictionDataSchema.parse(json('restrictions.json'));
  for (const path of paths) expect(dataOf(path).advice).toEqual(advice);
});

test('its schema has its own address, and refuses what it does not name', () => {
  const schema = json('page.schema.json') as { $id: string };
  expect(schema.$id).toBe(`${site.url}/page.schema.json`);
  const data = dataOf('/aftercare/');
  expect(data.$schema).toBe(schema.$id);
  expect(follows({ ...data, more: 1 })).toBe(false);
  expect(follows({ ...data, hash: 'x' })).toBe(false);
});

test('data are not in the sitemap, and no browser saves them', () => {
  const listed = globSync('dist/sitemap-*.xml').map((file) => readFileSync(file, 'utf8'));
  for (const text of [...listed, readFileSync('dist/sw.js', 'utf8')])
    expect(text).not.toContain('data/aftercare.json');
});
