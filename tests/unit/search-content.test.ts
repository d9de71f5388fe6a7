import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAliases } from '../../src/features/search/index/aliases';
import { articleSections } from '../../src/features/search/index/article-sections';

let content: string;
const write = (name: string, text: string) => writeFileSync(join(content, name), text);
const aliases = () => readAliases(content);

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'search-content-'));
});
afterEach(() => rmSync(content, { recursive: true }));

describe('phrasings.yaml', () => {
  test('adds ways to ask to an address, beside those of its own file', () => {
    mkdirSync(join(content, 'questions'));
    write('questions/swim.mdx', '---\nquestion: Can I swim?\nphrasings: [pool rules]\n---\n');
    write('phrasings.yaml', '/questions/swim/: [lido]\n/sources/: [studies]\n');
    expect(aliases().get('/questions/swim/')).toEqual(['pool rules', 'lido']);
    expect(aliases().get('/sources/')).toEqual(['studies']);
  });

  test('an address without a list is an error that names its line', () => {
    write('phrasings.yaml', '/sources/: [studies]\n/pools/: { phrasings: [pool] }\n');
    expect(aliases).toThrow(/phrasings\.yaml, line 2: \/pools\/: write a list of ways to ask/);
  });
});

test('words that only the layout sets apart are not read as one, and what only paper shows is left out', () => {
  const html =
    '<p><b>Swimming</b><span>Swim in <i>the</i> shade</span><i data-furniture>At</i></p>';
  const [{ blocks } = { blocks: [] }] = articleSections(parse(html));
  expect(blocks).toEqual(['Swimming', 'Swim in the shade']);
});

test('the numbers to call and their sources are no part of what a section says', () => {
  const html =
    '<div><p>Call now.</p><ul class="help-lines help-lines-short"><li>112 EU</li></ul><p>Sources:</p><p>Or talk.</p></div>';
  expect(articleSections(parse(html))[0]?.blocks).toEqual(['Call now.', 'Or talk.']);
});
