import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionProblem } from '../../src/content/loaders/question-links';
import { parseFrontMatter, readData, readEntries } from '../../src/content/loaders/read-data';
import { lostLinks } from '../../src/integrations/lost-links';
import { readRedirects } from '../../src/integrations/redirects';
import { checkComponents } from '../../src/content/loaders/known-components';

describe('an error in a data file gives its line and what to do', () => {
  test.each([
    [
      'an id twice',
      'restrictions.yaml',
      '- id: exercise\n  hours: 72\n\n- id: swimming\n- id: exercise\n',
      'restrictions.yaml, line 5: id "exercise" stands on line 1 already. Give this entry an id of its own.',
    ],
    [
      'an id twice in JSON',
      'references.json',
      '[\n  { "id": "a-2020" },\n  { "id": "a-2020" }\n]',
      'references.json, line 3: id "a-2020" stands on line 2 already. Give this entry an id of its own.',
    ],
    ['no id', 'facts.yaml', '- id: a\n- text: 3\n', 'facts.yaml, line 2: this entry needs an "id"'],
    ['no list', 'facts.yaml', 'id: a\n', 'facts.yaml, line 1: must be a list of entries'],
    [
      'a field twice',
      'facts.yaml',
      '- id: a\n  text: 3\n  text: 4\n',
      /line 3: Map keys must be unique/,
    ],
    ['a tab', 'facts.yaml', '- id: a\n\ttext: 3\n', /^facts\.yaml, line 2: /],
    [
      'a quote that is not closed',
      'facts.yaml',
      '- id: "a\n',
      /^facts\.yaml, line \d: Missing closing "quote/,
    ],
    [
      'a comma too many',
      'references.json',
      '[\n  { "id": "a" },\n]',
      /^references\.json: .*"a" \}, \].* is not valid JSON/,
    ],
  ])('%s', (_, file, text, message) => {
    expect(() => readEntries(text, file)).toThrow(message);
  });

  test('valid entries are read in the order of the file', () => {
    const entries = readEntries('- id: b\n  hours: 2\n- id: a\n', 'facts.yaml');
    expect(entries).toEqual([
      { id: 'b', line: 1, data: { id: 'b', hours: 2 } },
      { id: 'a', line: 3, data: { id: 'a' } },
    ]);
  });

  test('an error in a front matter gives its line in the file', () => {
    expect(() => parseFrontMatter('---\ntitle: A\nsources: [a\n---\nText', 'risks.mdx')).toThrow(
      /^risks\.mdx, line [34]: /,
    );
    expect(() => parseFrontMatter('Text alone', 'risks.mdx')).toThrow(/must start with its fields/);
    expect(parseFrontMatter('---\ntitle: A\n---\nText\n---\n', 'risks.mdx')).toEqual({
      title: 'A',
    });
  });
});

describe('redirects.yaml and phrasings.yaml', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test.each([
    [
      'an old address twice',
      '- {from: /old/, to: /a/}\n- {from: /old/, to: /b/}\n',
      /line 2: "\/old\/" stands on line 1 already/,
    ],
    ['no address', '- {from: /old/, to: b}\n', /line 1: to: must be an address on this site/],
    [
      'a place that would leave its page',
      '- {from: "/a/#x", to: "/b/#x"}\n',
      /line 1: a place in a page can only be renamed within that page/,
    ],
  ])('%s is rejected', (_, text, message) => {
    expect(() => readRedirects(file('redirects.yaml', text))).toThrow(message);
  });

  test('a duplicate address is rejected', () => {
    const path = file('phrasings.yaml', '/a/:\n  - x\n/a/:\n  - y\n');
    expect(() => readData(path)).toThrow(/phrasings\.yaml, line 3: Map keys must be unique/);
  });
});

describe('the links of a question', () => {
  const related = [{ id: 'does-it-hurt' }];

  test('valid links are accepted', () => {
    expect(questionProblem({ related, page: '/aftercare/#exercise' })).toBeUndefined();
    expect(questionProblem({ related, page: '/conditions/acne/' })).toBeUndefined();
  });

  test('an unknown question or page is an error that lists the valid ones', () => {
    expect(questionProblem({ related: [{ id: 'nobody' }], page: '/aftercare/' })).toMatch(
      /^related: there is no question "nobody"\. Use one of: .*does-it-hurt/,
    );
    expect(questionProblem({ related, page: '/after-care/' })).toMatch(
      /^page: there is no page of text at "\/after-care\/"\. Use one of: .*\/aftercare\//,
    );
  });
});

describe('components in a text', () => {
  const check = (body: string) => checkComponents(body, 'content/pages/risks.mdx');

  const imported = "import WarningSigns from '@/components/mdx/WarningSigns.astro';";

  test('a missing import is an error that says what to do', () => {
    expect(() =>
      check(`${imported}\nText.<Cite id="x" />\n\n<WarningSigns />\n\n<Warning />`),
    ).toThrow(
      /^content\/pages\/risks\.mdx: there is no component <Warning> here\. Import it, .*use one of: Cite, Fact, Term, Wait, WarningSigns\.$/,
    );
  });

  test('code and comments are ignored', () => {
    expect(() => check('`<Warning>`\n```\n<Warning />\n```\n{/* <Warning /> */}')).not.toThrow();
  });
});

describe('links of a built site', () => {
  const lost = (link: string) => {
    const files: Record<string, string> = {
      'index.html': `<a class="x" href="${link}">x</a>`,
      'aftercare/index.html': '<h2 id="swimming">x</h2>',
      'logo.svg': '',
    };
    const read = (file: string) => files[file]!;
    return lostLinks(Object.keys(files), read, 'https://clinic.example', '/needling/');
  };

  test.each([
    '/needling/',
    '/needling/aftercare/#swimming',
    '/needling/aftercare/?a=1&amp;b=2#treated=2026-11-24T15:00&amp;zone=UTC',
    '/needling/logo.svg',
    'https://other.example/nowhere/',
    'tel:112',
  ])('%s is valid', (link) => {
    expect(lost(link)).toEqual([]);
  });

  test.each([
    ['/aftercare/', 'is outside of /needling/'],
    ['/needling/after-care/', 'is not there'],
    ['/needling/aftercare/#diving', 'is there, but no place "diving" in it'],
    ['https://clinic.example/needling/logo.png', 'is not there'],
  ])('%s %s', (link, what) => {
    expect(lost(link)).toEqual([`/needling/: ${link} ${what}`]);
  });
});
