import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { restrictionDataSchema } from '../../src/content/schemas/restriction-data';
import { site } from '../../src/site';
import { builtPages } from '../fixtures/built-pages';
import { contentFiles, dataFile } from '../fixtures/content-files';

const json = (file: string) => JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as unknown;

test('/restrictions.json holds the content’s waits, and each links to its anchor', () => {
  const data = restrictionDataSchema.parse(json('restrictions.json'));
  const waits = dataFile('content/restrictions.yaml').filter(({ kind }) => kind === 'avoid');
  expect(data.restrictions.map(({ id, hours }) => [id, hours])).toEqual(
    waits.map(({ id, hours }) => [id, hours]),
  );
  const aftercare = builtPages().find(({ path }) => path === '/aftercare/');
  for (const { url } of data.restrictions) {
    expect(aftercare?.root.querySelector(new URL(url).hash), url).not.toBeNull();
  }
});

/** Fields that were there before others were added. Their meaning must stay. */
const firstFields = {
  top: ['$schema', 'version', 'source', 'licence', 'unreviewed', 'restrictions'],
  entry: 'id activity hours range group core why examples meanwhile afterwards url sources'.split(
    ' ',
  ),
};

test('the fields of the first version hold what they held', () => {
  const data = restrictionDataSchema.parse(json('restrictions.json'));
  expect(Object.keys(data)).toEqual(expect.arrayContaining(firstFields.top));
  expect(data).toMatchObject({ version: 1, licence: 'CC-BY-4.0', unreviewed: true });
  expect(new URL(data.source).pathname).toBe('/aftercare/');
  const entries = dataFile('content/restrictions.yaml');
  for (const shown of data.restrictions) {
    expect(Object.keys(shown)).toEqual(expect.arrayContaining(firstFields.entry));
    const { activity, hours, range, group, core, why, examples, sources, ...entry } = entries.find(
      ({ id }) => id === shown.id,
    )!;
    expect(shown).toMatchObject({ activity, hours, range, group, core, why, examples });
    expect(shown.sources).toEqual(expect.arrayContaining(sources as string[]));
    const [start = ''] = String(entry['meanwhile']).split('{');
    expect(shown.meanwhile.startsWith(start), shown.id).toBe(true);
    const after = (entry['afterwards'] as { text: string }).text.split('{')[0]!;
    expect(shown.afterwards.startsWith(after), shown.id).toBe(true);
  }
});

test('each wait names the sources of all that it says: its own choice, darker skin, and what comes after it', () => {
  const data = restrictionDataSchema.parse(json('restrictions.json'));
  const facts = dataFile('content/facts.yaml');
  const written = dataFile('content/restrictions.yaml') as unknown as {
    id: string;
    ownChoice?: { sources: string[] };
    darkerSkin?: { text: string };
    afterwards?: { sources?: string[] };
  }[];
  const listed = new Set(data.sources.map(({ id }) => id));
  for (const shown of data.restrictions) {
    const { ownChoice, darkerSkin, afterwards } = written.find(({ id }) => id === shown.id)!;
    const number = /\{fact:([a-z0-9-]+)\}/.exec(darkerSkin?.text ?? '')?.[1];
    const needed = [
      ...(ownChoice?.sources ?? []),
      ...(afterwards?.sources ?? []),
      ...((facts.find(({ id }) => id === number)?.['sources'] as string[] | undefined) ?? []),
    ];
    expect(shown.sources, shown.id).toEqual(expect.arrayContaining(needed));
    expect([...listed], shown.id).toEqual(expect.arrayContaining(needed));
    expect(new Set(shown.sources).size, shown.id).toBe(shown.sources.length);
  }
  expect(data.restrictions[0]!.sources).toEqual(
    expect.arrayContaining(['micropore-2021', 'ogunjimi-2020']),
  );
});

test('it holds what else is said after a session: rules, advice, signs, sources', () => {
  const data = restrictionDataSchema.parse(json('restrictions.json'));
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const rules = dataFile('content/restrictions.yaml');
  const ofKind = (kind: string) =>
    rules.filter((rule) => rule['kind'] === kind).map(({ id }) => id);
  expect(ids(data.untilHealed)).toEqual(ofKind('until-healed'));
  expect(ids(data.todo)).toEqual(ofKind('do'));
  const [doList, dontList] = dataFile('content/advice.yaml') as { items: { id: string }[] }[];
  expect(ids(data.do)).toEqual(ids(doList!.items));
  expect(ids(data.dont)).toEqual(ids(dontList!.items));
  for (const { text } of data.dont) expect(text).toMatch(/^do not /);
  const cards = dataFile('content/warning-signs.yaml') as { id: string; signs: { id: string }[] }[];
  expect(data.warningSigns.map(({ id, signs }) => [id, ids(signs)])).toEqual(
    cards.map(({ id, signs }) => [id, ids(signs)]),
  );
  const known = new Set(ids(data.sources));
  const cited = JSON.stringify(data).matchAll(/"sources":(\["[^\]]*\])/g);
  for (const [, list] of cited)
    for (const id of JSON.parse(list!) as string[]) expect(known).toContain(id);
  for (const { address, id } of data.sources)
    if (address) expect(URL.canParse(address), id).toBe(true);
  expect(JSON.stringify(data)).not.toMatch(/\{(?:fact|wait):/);
});

test('it says from which version of the advice it is, and when it was checked', () => {
  const data = restrictionDataSchema.parse(json('restrictions.json'));
  const newest = dataFile('content/changes.yaml').find(({ advice }) => advice !== undefined)!;
  expect(data.advice).toEqual({
    id: String(newest['advice']).slice(0, 6),
    hash: newest['advice'],
    date: String(newest['date']),
  });
  const [aftercare] = contentFiles('pages').filter(({ file }) => file.endsWith('/aftercare.mdx'));
  expect(data.date).toBe(String(aftercare!.data['reviewed']));
  for (const { hours, minimum } of data.restrictions) expect(minimum).toBe(hours);
});

describe('its JSON Schema', () => {
  const schema = json('restrictions.schema.json') as { $schema: string; $id: string };
  const ajv = new Ajv2020({ strict: true });
  const follows = ajv.compile(schema);
  const data = json('restrictions.json') as {
    restrictions: Record<string, unknown>[];
    warningSigns: Record<string, unknown>[];
  };
  const [first, ...others] = data.restrictions;
  const withFirst = (change: object) => ({
    ...data,
    restrictions: [{ ...first, ...change }, ...others],
  });

  test('has its own address, and describes the data', () => {
    expect(schema.$schema).toContain('2020-12');
    expect(schema.$id).toBe(`${site.url}/restrictions.schema.json`);
    expect(follows(data), ajv.errorsText(follows.errors)).toBe(true);
  });

  test.each([
    ['a field that is not described', { ...data, added: true }],
    ['one in an entry', withFirst({ added: true })],
    ['a field missing', withFirst({ hours: undefined })],
    ['an unknown restriction', withFirst({ id: 'golf' })],
    ['an unknown group', withFirst({ group: 'mind' })],
    ['a wait in words', withFirst({ hours: 'long' })],
    ['an address that is none', withFirst({ url: 'aftercare' })],
    ['an unknown level', { ...data, warningSigns: [{ ...data.warningSigns[0], level: 'mild' }] }],
    ['nonsense', { version: 1, restrictions: [] }],
  ])('refuses %s', (_, wrong) => {
    expect(follows(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});
