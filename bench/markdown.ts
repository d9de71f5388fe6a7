import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './folders.ts';

const file = join(root, 'docs/benchmarks.md');

/** Returns a Markdown table. Right-aligns every column but the first, because they hold numbers. */
export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Returns the date and the machine of a run, without host name or path. */
export function circumstances(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `Measured ${date} on ${cpus().length} cores (${cpu?.model.trim() || 'unknown'}), ${memory} GB of memory, ${process.platform}, Node ${process.versions.node}.`;
}

/**
 * Writes one section of `docs/benchmarks.md` between its two markers. Keeps the rest of the file.
 *
 * @param name the name in the markers
 * @param text Markdown
 */
export async function writeSection(name: string, text: string): Promise<void> {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n';
  const section = `${start}\n\n${text.trim()}\n\n${end}`;
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  const written =
    from >= 0 && to > from
      ? old.slice(0, from) + section + old.slice(to + end.length)
      : `${old.trimEnd()}\n\n${section}\n`;
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeFileSync(file, await format(written, options));
}
