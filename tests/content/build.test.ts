import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterEach, describe, expect, test } from 'vitest';
import { lineOf } from '../fixtures/content-files';
import { SiteCopy } from '../fixtures/site-copy';

/** Where the second entry begins. */
const swimming = lineOf('content/restrictions.yaml', '- id: swimming');

const copies: SiteCopy[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) copy.remove();
});

/** Builds a copy of the site in which one file was changed. */
function buildWith(file: string, change: (text: string) => string) {
  const copy = new SiteCopy();
  copies.push(copy);
  const path = join(copy.folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The change to ${file} changed nothing`);
  writeFileSync(path, after);
  const page = (at: string) => readFileSync(join(copy.folder, 'dist', at, 'index.html'), 'utf8');
  return { ...copy.build(), page };
}

describe('bad content stops the build, which names file and field', () => {
  test.each([
    {
      what: 'an unknown source id',
      file: 'content/pages/risks.mdx',
      change: (text: string) => text.replace(/^sources: \[/m, 'sources: [nobody-1999, '),
      names: ['pages', 'risks', 'sources', 'nobody-1999'],
    },
    {
      what: 'a <Cite> of a source that the page does not list',
      file: 'content/pages/risks.mdx',
      change: (text: string) => `${text}\nMore.<Cite id="nobody-1999" />\n`,
      names: ['content/pages/risks.mdx', 'nobody-1999'],
    },
    {
      what: 'a page without sources',
      file: 'content/pages/risks.mdx',
      change: (text: string) => text.replace(/^sources: .*$/m, 'sources: []'),
      names: ['risks', 'sources', 'at least one source'],
    },
    {
      what: 'a missing front-matter field',
      file: 'content/pages/risks.mdx',
      change: (text: string) => text.replace(/^summary: .*$/m, ''),
      names: ['pages', 'risks', 'summary'],
    },
    {
      what: 'a negative wait',
      file: 'content/restrictions.yaml',
      change: (text: string) => text.replace('hours: 72', 'hours: -72'),
      names: ['restrictions', 'exercise', 'hours', 'more than 0'],
    },
    {
      what: 'an absent wait',
      file: 'content/restrictions.yaml',
      change: (text: string) => text.replace(/^ {2}hours: 72\n/m, ''),
      names: ['restrictions', 'exercise', 'hours'],
    },
    {
      what: 'a <Wait> for a restriction that is not there',
      file: 'content/pages/risks.mdx',
      change: (text: string) => `${text}\nWait <Wait for="skydiving" />.\n`,
      names: ['content/pages/risks.mdx', 'skydiving', 'exercise'],
    },
    {
      what: 'an id that stands twice',
      file: 'content/restrictions.yaml',
      change: (text: string) => text.replace('id: swimming', 'id: exercise'),
      names: [`content/restrictions.yaml, line ${swimming}`, 'exercise', 'line 4'],
    },
    {
      what: 'a related question that is not there',
      file: 'content/questions/does-it-hurt.mdx',
      change: (text: string) => text.replace(/^related: \[/m, 'related: [nobody-asks, '),
      names: ['content/questions/does-it-hurt.mdx', 'related', 'nobody-asks', 'can-i-walk'],
    },
    {
      what: 'a component that is not there',
      file: 'content/pages/risks.mdx',
      change: (text: string) => `${text}\n<Warning />\n`,
      names: ['content/pages/risks.mdx', '<Warning>', 'WarningSigns'],
    },
    {
      what: 'a part of a component that is not there',
      file: 'content/pages/aftercare.mdx',
      change: (text: string) => text.replace('part="first-days"', 'part="days"'),
      names: ['content/pages/aftercare.mdx', '<Timeline part="days">', 'first-days'],
    },
  ])('$what', ({ file, change, names }) => {
    const { status, output } = buildWith(file, change);
    expect(status).not.toBe(0);
    for (const name of names) expect(output).toContain(name);
  });
});

describe('one source of truth', () => {
  test('a wait changed in content/restrictions.yaml changes on every page that shows it', () => {
    const { status, output, page } = buildWith('content/restrictions.yaml', (text) =>
      text.replaceAll('hours: 72', 'hours: 96'),
    );
    expect(status, output).toBe(0);
    const shown = (at: string, selector: string) =>
      parse(page(at), { blockTextElements: { script: true, style: true } })
        .querySelectorAll(selector)
        .map(({ text }) => text);
    for (const [at, selector] of [
      ['calculator', '[data-restriction=exercise] [data-part=wait]'],
      ['calculator', '.weekday-table caption'],
      ['aftercare', '.summary'],
      ['aftercare', '#exercise .restriction-wait'],
      ['exercise-after-skin-needling', '.summary'],
      ['questions', '#when-can-i-exercise p'],
      ['questions/when-can-i-exercise', '.summary'],
      ['leaflet', '[data-part=moments]'],
    ] as const) {
      const texts = shown(at, selector).join(' ');
      expect(texts, `${at} ${selector}`).toContain('96\u00a0hours');
      expect(texts, `${at} ${selector}`).not.toContain('72\u00a0hours');
    }
    expect(page('calculator')).toContain('data-hours="96"');
  });
});
