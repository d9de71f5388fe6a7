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
])('%s: its name contains a hash of its content: %s', (path, named) => {
  expect(isNamedByContent(path)).toBe(named);
});

const file = (name: string, text = name): ReadFile => [name, Buffer.from(text)];

test('pages are listed by address, with a hash of their content', () => {
  const { assets, pages } = precacheList(
    [file('_astro/define.DCYiUt7_.js'), file('aftercare/index.html'), file('index.html')],
    'v',
  );
  expect(assets).toEqual(['_astro/define.DCYiUt7_.js']);
  expect(pages.map(([path]) => path)).toEqual(['aftercare/', './']);
  const mark = (text: string) => precacheList([file('index.html', text)], 'v').pages[0]?.[1];
  expect(mark('new')).not.toBe(mark('old'));
  expect(mark('old')).toBe(mark('old'));
});

/** Returns the saved files of a site with these files, by path. */
const saved = (files: Record<string, string>, base = '/') =>
  savedFiles(Object.keys(files), (name) => files[name] ?? '', base);

test('the aftercare pages are saved with all that they load, at once or on demand', () => {
  const files = {
    'calculator/index.html': '<img src="/needling/logo.svg"><script src="/needling/_astro/a.1.js">',
    'about/index.html': '<script src="/needling/_astro/about.1.js">',
    'logo.svg': '',
    'other.svg': '',
    '_astro/a.1.js': 'import"./b.1.js"',
    '_astro/b.1.js': 'import(`./c.1.js`);import(`./dialog.1.js`)',
    '_astro/c.1.js': '',
    '_astro/about.1.js': '',
    '_astro/dialog.1.js': '',
    'pagefind/pagefind.js': '',
    'sharing/calculator.png': '',
  };
  expect(saved(files, '/needling/').sort()).toEqual([
    '_astro/a.1.js',
    '_astro/b.1.js',
    '_astro/c.1.js',
    'calculator/index.html',
    'logo.svg',
  ]);
});

test('the policy allows one kind of worker and one kind of script address', () => {
  const policy = headerPolicy({ scripts: [], styles: [] }, false);
  expect(policy).toContain("; worker-src 'self';");
  expect(policy).toContain("; require-trusted-types-for 'script';");
  expect(policy).toContain('; trusted-types worker;');
  expect(policy).not.toContain('allow-duplicates');
});
