import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { ContentFault } from './content-fault.ts';

/** A data file of `content/` as it was read. */
export interface DataFile {
  value: unknown;
  /** The line on which a part of it stands, counted from 1. */
  lineOf(...path: (string | number)[]): number;
}

/** An entry of a data file that is a list of entries. */
export interface DataEntry {
  id: string;
  data: Record<string, unknown>;
  line: number;
}

/**
 * Reads a data file of `content/`, YAML 1.2 or JSON (RFC 8259).
 *
 * @param file path from the project's root
 * @throws ContentFault naming file and line, where it can't be read or a key stands twice
 */
export function readData(file: string): DataFile {
  return parseData(readFileSync(file, 'utf8'), file);
}

/** The same for a text that was read already. */
function parseData(text: string, file: string): DataFile {
  if (file.endsWith('.json')) checkJson(text, file);
  return parseYaml(text, file, 0);
}

/**
 * Reads the front matter of a text: YAML between two lines of three hyphens.
 *
 * @throws ContentFault naming file and line, where there is none or it can't be read
 */
export function parseFrontMatter(text: string, file: string): Record<string, unknown> {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---\s*$/m.exec(text) ?? [];
  const value = yaml !== undefined && text.startsWith('---') && parseYaml(yaml, file, 1).value;
  if (isRecord(value)) return value;
  throw new ContentFault(file, 1, 'must start with its fields between two lines of "---".');
}

/** @param before how many lines of the file stand before the text */
function parseYaml(text: string, file: string, before: number): DataFile {
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + before;
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error) {
    const [what = ''] = error.message.split(/ at line \d/);
    throw new ContentFault(file, lineAt(error.pos[0]), `${what}.`);
  }
  return {
    value: document.toJS(),
    lineOf(...path) {
      const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
      return lineAt(node?.range?.[0] ?? 0);
    },
  };
}

/** JSON is stricter than YAML, which would take it with a comma too many. */
function checkJson(text: string, file: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message.replace(/\s+/g, ' ');
    // V8 gives the line of most faults, and the text around the others.
    const line = /line (\d+)/.exec(message)?.[1];
    const [what = ''] = message.split(/ (?:in JSON )?at position/);
    throw new ContentFault(file, line ? Number(line) : undefined, `${what}.`);
  }
}

/**
 * The entries of a data file that is a list, each with an id of its own.
 *
 * @throws ContentFault naming the lines, where an entry has no id or shares one
 */
export function readEntries(text: string, file: string): DataEntry[] {
  const { value, lineOf } = parseData(text, file);
  if (!Array.isArray(value)) {
    throw new ContentFault(file, 1, 'must be a list of entries, each with an "id".');
  }
  const lines = new Map<string, number>();
  return value.map((data: unknown, index) => {
    const line = lineOf(index);
    const id = isRecord(data) ? data['id'] : undefined;
    if (!isRecord(data) || typeof id !== 'string' || id === '') {
      throw new ContentFault(file, line, 'this entry needs an "id": small letters and hyphens.');
    }
    const first = lines.get(id);
    if (first !== undefined) {
      throw new ContentFault(
        file,
        line,
        `id "${id}" stands on line ${first} already. Give this entry an id of its own.`,
      );
    }
    lines.set(id, line);
    return { id, data, line };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
