import { expect, test } from 'vitest';
import { isNamedByContent } from '../../src/features/offline/content-hashed';
import { precacheList, savedFiles, type ReadFile } from '../../src/features/offline/precache-list';
import { headerPolicy } from '../../src/security/csp';

test.each([
  ['_astro/define.DCYiUt7_.js', true],
  ['pagefind/fragment/en-gb_1a2b3c.pf_fragment', true],
  ['pagefind/index/en-gb_1a2b3c.pf_index', true],
  ['pagefind/pagefind.en-gb_d5e9152319bda.pf_meta', true],
  ['pagefind/pagefind.js', false],
  ['pagefind/pagefind-entry.json', false],
  ['restrictions.json', false],
  ['aftercare/', false],
  ['questions/_astro/', false],
])('%s: its name changes with its content: %s', (path, named) => {
  expect(isNamedByContent(path)).toBe(named);
});

const file = (name: string, text = name): ReadFile => [name, Buffer.from(text)];

test('pages are listed by address, with a mark of their content', () => {
  const { assets, pages } = precacheList([
    file('_astro/define.DCYiUt7_.js'),
    file('aftercare/index.html'),
    file('index.html'),
    file('restrictions.json'),
  ]);
  expect(assets).toEqual(['_astro/define.DCYiUt7_.js']);
  expect(pages.map(([path]) => path)).toEqual(['aftercare/', './', 'restrictions.json']);
  const mark = (text: string) => precacheList([file('index.html', text)]).pages[0]?.[1];
  expect(mark('new')).not.toBe(mark('old'));
  expect(mark('old')).toBe(mark('old'));
});

test('what only hosts and search engines read is not kept', () => {
  const read = ['aftercare/index.html', 'pagefind/words.json', 'favicon.svg'];
  const unread = ['_headers', '_redirects', '404.html', 'robots.txt', 'sitemap-0.xml', 'sw.js'];
  expect(savedFiles([...unread, ...read])).toEqual(read);
});

test('the policy lets one kind of worker and one kind of script address through', () => {
  const policy = headerPolicy({ scripts: [], styles: [] }, false);
  expect(policy).toContain("; worker-src 'self';");
  expect(policy).toContain("; require-trusted-types-for 'script';");
  expect(policy).toContain('; trusted-types worker;');
  expect(policy).not.toContain('allow-duplicates');
});
