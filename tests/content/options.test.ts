import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFiles, dataFile } from '../fixtures/content-files';

interface Statement {
  text: string;
  /** The same in a few words, of a gain. */
  brief?: string;
  sources?: string[];
  evident?: boolean;
}

/** Returns every statement of an entry, by the name of its field. */
function statements(entry: Record<string, unknown>): [string, Statement][] {
  return Object.entries(entry).filter(
    (field): field is [string, Statement] => typeof (field[1] as Statement)?.text === 'string',
  );
}

const files = [...globSync('content/options/*.yaml').sort(), 'content/needling.yaml'];
const all = files.flatMap((file) =>
  dataFile(file).flatMap((entry) =>
    statements(entry).map(([field, statement]) => ({
      where: `${file}: ${String(entry['id'])}, ${field}`,
      ...statement,
    })),
  ),
);
const facts = new Map(dataFile('content/facts.yaml').map((fact) => [String(fact['id']), fact]));

describe('options', () => {
  test('every condition has its options, and no other file is there', () => {
    const options = globSync('content/options/*.yaml').map((file) => basename(file, '.yaml'));
    const conditions = contentFiles('conditions').map(({ file }) => basename(file, '.mdx'));
    expect(options.sort()).toEqual(conditions.sort());
  });

  test('durations are in content/facts.yaml only', () => {
    const duration =
      /\b(?:\d+|one|two|three|four|five|six|half an?)[\s-]*(?:minutes?|hours?|days?|nights?|weeks?|months?)\b/i;
    expect('skin peels for 3 days').toMatch(duration);
    const found = all.filter(({ text, brief = '' }) => duration.test(text) || duration.test(brief));
    expect(found.map(({ where }) => where)).toEqual([]);
  });

  test('a number needs a source: what follows from the option itself has none', () => {
    const found = all.filter(({ text, evident }) => evident && /\d|\{/.test(text));
    expect(found.map(({ where }) => where)).toEqual([]);
  });

  test('each duration comes with a source of it', () => {
    const unsourced = all.flatMap(({ where, text, sources = [] }) =>
      [...text.matchAll(/\{fact:([a-z0-9-]+)\}/g)]
        .filter(([, id = '']) => {
          const of = (facts.get(id)?.['sources'] ?? []) as string[];
          return !of.some((source) => sources.includes(source));
        })
        .map(([fact]) => `${where}: ${fact}`),
    );
    expect(unsourced).toEqual([]);
  });

  test('a share that was counted before and after only stands apart', () => {
    const share = /\b\d+ of (?:\d+ )?people (?:were|was|had|got) .*better\b/;
    const found = dataFileOptions().filter(({ gain }) => share.test(gain.text));
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  test('a few words on a gain count only what the option itself counts', () => {
    const found = dataFileOptions().flatMap((option) => {
      const { id, gain, compared = [] } = option;
      const known = [
        gain.text,
        ...compared.flatMap(({ had, of, against }) => [had, of, against.had, against.of]),
      ];
      const numbers = new Set(known.join(' ').match(/\d+/g));
      return (gain.brief?.match(/\d+/g) ?? [])
        .filter((number) => !numbers.has(number))
        .map((number) => `${id}: ${number}`);
    });
    expect(found).toEqual([]);
  });
});

interface Arm {
  had: number;
  of: number;
}
interface Counted {
  id: string;
  gain: Statement;
  compared?: (Arm & { against: Arm })[];
}

function dataFileOptions() {
  return globSync('content/options/*.yaml').flatMap(
    (file) => dataFile(file) as unknown as Counted[],
  );
}
