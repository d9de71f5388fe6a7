import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { restrictionDataSchema } from '../../src/content/schemas/restriction-data';
import { builtPages } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';

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

test('it is valid against its JSON Schema, with an additional field too, but not with one missing', () => {
  const ajv = new Ajv2020({ formats: { uri: (text) => URL.canParse(text) } });
  const follows = ajv.compile(json('restrictions.schema.json') as object);
  const data = json('restrictions.json') as { restrictions: object[] };
  expect(follows(data), ajv.errorsText(follows.errors)).toBe(true);
  const [first, ...others] = data.restrictions;
  const more = { ...data, restrictions: [{ ...first, added: true }, ...others], added: true };
  expect(follows(more), ajv.errorsText(follows.errors)).toBe(true);
  expect(follows({ ...data, restrictions: [{ ...first, hours: undefined }] })).toBe(false);
});

test('its JSON Schema names every field', () => {
  const schema = json('restrictions.schema.json') as {
    $schema: string;
    required: string[];
    properties: { restrictions: { items: { required: string[] } } };
  };
  const { restrictions, ...rest } = restrictionDataSchema.parse(json('restrictions.json'));
  expect(schema.$schema).toContain('2020-12');
  expect([...schema.required].sort()).toEqual([...Object.keys(rest), 'restrictions'].sort());
  expect([...schema.properties.restrictions.items.required].sort()).toEqual(
    Object.keys(restrictions[0] ?? {}).sort(),
  );
});
