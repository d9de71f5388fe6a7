import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAliases } from '../../src/features/search/index/aliases';
import { articleSections } from '../../src/features/search/index/article-sections';

let content: string;
const write = (name: string, text: string) => writeFileSync(join(content, name), text);
/** What the build writes for a wait that a clinic made longer than the content's 12 hours. */
const built = JSON.stringify({
  restrictions: [
    { id: 'swimming', activity: 'Swimming', hours: 36, darkerSkin: { hours: 36 } },
    { id: 'sauna', activity: 'Sauna', hours: 36, darkerSkin: { hours: 48 } },
  ],
});
const aliases = () => readAliases(content, content);

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'search-content-'));
  write('restrictions.json', built);
  write(
    'interface.yaml',
    "- { id: search, page: { wait: '{activity}: {time}', waitDarker: '{activity}: {time}, or longer' } }\n",
  );
});
afterEach(() => rmSync(content, { recursive: true }));

describe('phrasings.yaml', () => {
  test('adds phrasings to an address, and keeps the wait that this copy shows for it', () => {
    write('phrasings.yaml', "'/aftercare/#swimming': [pool rules]\n/sources/: [studies]\n");
    expect(aliases().get('/aftercare/#swimming')).toEqual({
      aliases: ['pool rules'],
      wait: { id: 'swimming', activity: 'Swimming', sentence: 'Swimming: 36\u00a0hours' },
    });
    expect(aliases().get('/sources/')).toEqual({ aliases: ['studies'] });
  });

  test('says where a wait is longer on brown or black skin', () => {
    write('phrasings.yaml', '/sources/: [studies]\n');
    expect(aliases().get('/aftercare/#sauna')?.wait?.sentence).toBe(
      'Sauna: 36\u00a0hours, or longer',
    );
  });

  test('gives a section the wait that answers it', () => {
    write('phrasings.yaml', '/pools/: { restriction: swimming, phrasings: [pool] }\n');
    expect(aliases().get('/pools/')?.wait?.activity).toBe('Swimming');
  });

  test('an unknown restriction is an error that lists the valid ones', () => {
    write('phrasings.yaml', '/pools/: { restriction: diving, phrasings: [pool] }\n');
    expect(aliases).toThrow(
      /phrasings\.yaml: restriction "diving" has no wait\. Use one of: swimming/,
    );
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
