import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restrictionDataSchema } from '../../src/schemas/restriction-data';
import { builtPages } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';

const json = (file: string) => JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as unknown;

test('/restrictions.json holds the waits of the content, and each leads to its place', () => {
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

test('its JSON Schema names every field that is there', () => {
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
