import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { ContentFault } from './content-fault.ts';

/** A parsed data file of `content/`. */
export interface DataFile {
  value: unknown;
  /** Returns the line of a part, counted from 1. */
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
 * @throws ContentFault naming file and line, if the file can't be read or has a duplicate key
 */
export function readData(file: string): DataFile {
  return parseData(readFileSync(file, 'utf8'), file);
}

/** Parses a file's text like `readData`. */
function parseData(text: string, file: string): DataFile {
  if (file.endsWith('.json')) checkJson(text, file);
  return parseYaml(text, file, 0);
}

/**
 * Reads the front matter of a text: YAML between two lines of three hyphens.
 *
 * @throws ContentFault naming file and line, if there is none or it can't be read
 */
export function parseFrontMatter(text: string, file: string): Record<string, unknown> {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---\s*$/m.exec(text) ?? [];
  const value = yaml !== undefined && text.startsWith('---') && parseYaml(yaml, file, 1).value;
  if (isRecord(value)) return value;
  throw new ContentFault(file, 1, 'must start with its fields between two lines of "---".');
}

/**
 * Parses a data file that holds one entry.
 *
 * @throws ContentFault naming the file and, where known, the line, if it holds anything else
 */
export function parseRecord(text: string, file: string): Record<string, unknown> {
  const { value } = parseData(text, file);
  if (isRecord(value)) return value;
  throw new ContentFault(file, 1, 'must hold one entry: its fields, not a list.');
}

/** @param before number of lines in the file before the text */
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

/** Checks the text with JSON's rules: the YAML parser would accept a trailing comma. */
function checkJson(text: string, file: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message.replace(/\s+/g, ' ');
    // For most errors V8 gives the line, for the others the surrounding text.
    const line = /line (\d+)/.exec(message)?.[1];
    const [what = ''] = message.split(/ (?:in JSON )?at position/);
    throw new ContentFault(file, line ? Number(line) : undefined, `${what}.`);
  }
}

/**
 * Returns the entries of a data file that is a list, each with a unique id.
 *
 * @throws ContentFault naming the lines, if an entry has no id or a duplicate one
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
