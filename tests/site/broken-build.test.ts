import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SiteCopy } from '../fixtures/site-copy';

const copy = SiteCopy.make();
afterAll(() => copy.remove());

/** End-to-end tests of two errors that `tests/components/` covers: one in data, and one in a text. */
describe('bad content fails the build, with file and field', () => {
  test.each([
    {
      what: 'an unknown source id',
      file: 'content/pages/risks.mdx',
      change: (text: string) => text.replace(/^sources: \[/m, 'sources: [nobody-1999, '),
      names: ['pages', 'risks', 'sources', 'nobody-1999'],
    },
    {
      what: 'a component that is not there',
      file: 'content/pages/risks.mdx',
      change: (text: string) => `${text}\n<Warning />\n`,
      names: ['content/pages/risks.mdx', '<Warning>', 'WarningSigns'],
    },
  ])(
    '$what',
    ({ file, change, names }) => {
      const path = join(copy.folder, file);
      const good = readFileSync(path, 'utf8');
      writeFileSync(path, change(good));
      const { status, output } = copy.build();
      writeFileSync(path, good);
      expect(status).not.toBe(0);
      for (const name of names) expect(output).toContain(name);
    },
    180_000,
  );
});
