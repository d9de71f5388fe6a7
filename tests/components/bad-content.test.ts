import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/content.config';
import { lineOf } from '../fixtures/content-files';

/** The line of the second entry. */
const swimming = lineOf('content/restrictions.yaml', '- id: swimming');

const folder = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Loads a collection from one file only, as Astro does at the start of a build, and returns the error. */
async function faultOf(name: keyof typeof collections, file: string, text: string) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { loader, schema } = collections[name] as unknown as {
    loader: Loader;
    schema: z.ZodType;
  };
  const context = {
    config: { root: pathToFileURL(`${folder}/`) },
    parseData: async ({ data }: { data: unknown }) => {
      const parsed = await schema.safeParseAsync(data);
      if (parsed.success) return parsed.data;
      throw new Error(z.prettifyError(parsed.error));
    },
    store: { clear: () => undefined, set: () => true },
  } as unknown as LoaderContext;
  try {
    await loader.load(context);
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(path);
  }
  return 'It was taken.';
}

const page = { name: 'pages', file: 'content/pages/risks.mdx' } as const;
const data = { name: 'restrictions', file: 'content/restrictions.yaml' } as const;

const options = { name: 'options', file: 'content/options/acne-scars.yaml' } as const;

describe('bad content fails the build, with file and field', () => {
  test.each([
    {
      what: 'an option without sources',
      ...options,
      change: (text: string) => text.replace(/sources: \[tam-2022\]/, 'sources: []'),
      names: ['line 2', 'sources', 'at least one source'],
    },
    {
      what: 'a number without its comparison, beside numbers that have one',
      ...options,
      change: (text: string) => text.replace(/^ {6}against: .*\n/m, ''),
      names: ['against', 'the other arm of the same study', '"uncompared"'],
    },
    {
      what: 'a number without its comparison in a few words',
      ...options,
      change: (text: string) =>
        text.replace(/brief: '22 of 30 people better, .*/, 'brief: 22 of 30 people better'),
      names: ['gain', 'brief', 'beside the one that it is compared with'],
    },
    {
      what: 'an option without a few words on what it may do',
      ...options,
      change: (text: string) => text.replace(/^ {4}brief: .*\n/m, ''),
      names: ['line 2', 'gain', 'brief'],
    },
    {
      what: 'a cream without visits that nobody has to buy',
      ...options,
      change: (text: string) => text.replace(/^ {2}buys: .*\n/m, ''),
      names: ['buys', 'medicine, product, nothing', 'nothing to pay for'],
    },
    {
      what: 'options without doing nothing',
      ...options,
      change: (text: string) =>
        text
          .replace('- id: nothing', '- id: something')
          .replace('name: Do nothing', 'name: Do nothing\n  sure: none\n  buys: nothing'),
      names: ['must begin with the option "nothing"', 'what happens then'],
    },
    {
      what: 'options in an order that favours one',
      ...options,
      change: (text: string) => text.replace('name: Subcision', 'name: A subcision'),
      names: ['the order of the alphabet', '"A subcision" comes before'],
    },
    {
      what: 'an option without a word on how sure it is',
      ...options,
      change: (text: string) => text.replace(/^ {2}sure: .*\n/m, ''),
      names: ['sure', 'good, some, little, none'],
    },
    {
      what: 'an unknown source id',
      ...page,
      change: (text: string) => text.replace(/^sources: \[/m, 'sources: [nobody-1999, '),
      names: ['sources', 'nobody-1999', 'content/references.json'],
    },
    {
      what: 'a page without sources',
      ...page,
      change: (text: string) => text.replace(/^sources: .*$/m, 'sources: []'),
      names: ['sources', 'at least one source'],
    },
    {
      what: 'a missing front-matter field',
      ...page,
      change: (text: string) => text.replace(/^summary: .*$/m, ''),
      names: ['summary'],
    },
    {
      what: 'a negative wait',
      ...data,
      change: (text: string) => text.replace('hours: 72', 'hours: -72'),
      names: ['line 4', 'hours', 'more than 0'],
    },
    {
      what: 'an absent wait',
      ...data,
      change: (text: string) => text.replace(/^ {2}hours: 72\n/m, ''),
      names: ['line 4', 'hours', 'must be a number of hours'],
    },
    {
      what: 'an id that stands twice',
      ...data,
      change: (text: string) => text.replace('id: swimming', 'id: exercise'),
      names: [`line ${swimming}`, 'exercise', 'line 4'],
    },
    {
      what: 'what is usual without a source',
      name: 'effects',
      file: 'content/effects.yaml',
      change: (text: string) => text.replace(/^ {6}sources: .*\n/m, ''),
      names: ['line 6', 'course', 'needs at least one source id', 'ownAdvice'],
    },
    {
      what: 'a course out of order',
      name: 'effects',
      file: 'content/effects.yaml',
      change: (text: string) => text.replace('from: 2', 'from: 1'),
      names: ['course', 'order of time'],
    },
    {
      what: 'a day with something to do from nowhere',
      name: 'days',
      file: 'content/days.yaml',
      change: (text: string) => text.replace('      ownAdvice: true\n', ''),
      names: ['line 6', 'do', 'needs at least one source id'],
    },
    {
      what: 'a related question that is not there',
      name: 'questions',
      file: 'content/questions/does-it-hurt.mdx',
      change: (text: string) => text.replace(/^related: \[/m, 'related: [nobody-asks, '),
      names: ['related', 'nobody-asks', 'can-i-walk'],
    },
  ] as const)('$what', async ({ name, file, change, names }) => {
    const good = readFileSync(file, 'utf8');
    const changed = change(good);
    expect(changed, 'the change changes something').not.toBe(good);
    const message = await faultOf(name, file, changed);
    for (const part of [file, ...names]) expect(message).toContain(part);
  });
});
