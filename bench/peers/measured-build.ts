import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';

/** How a build went. */
export interface BuildOutcome {
  /** `built`, or why there is no figure. */
  end: 'built' | 'over the limit' | 'failed';
  seconds: number;
  /** Most resident memory of the process and all its children at one moment; 0 where not Linux. */
  megabytes: number;
  /** The end of what it printed. */
  log: string;
}

const everyMilliseconds = 200;

/** Parent and resident kilobytes of each process, from Linux's `/proc`. */
function processes(): Map<number, { parent: number; kilobytes: number }> {
  const found = new Map<number, { parent: number; kilobytes: number }>();
  for (const file of globSync('/proc/[0-9]*/status')) {
    try {
      const text = readFileSync(file, 'utf8');
      const number = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
      found.set(number('Pid'), { parent: number('PPid'), kilobytes: number('VmRSS') });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return found;
}

function treeMegabytes(pid: number): number {
  const all = processes();
  const inTree = (id: number): boolean =>
    id === pid || (all.has(id) && inTree(all.get(id)!.parent));
  let sum = 0;
  for (const [id, { kilobytes }] of all) if (inTree(id)) sum += kilobytes;
  return Math.round(sum / 1024);
}

/**
 * Runs a build with this Node, one at a time, and stops it at the limit.
 *
 * @param command the script and its arguments
 * @param folder the project
 * @param limit seconds
 */
export function measuredBuild(
  command: string[],
  folder: string,
  limit: number,
): Promise<BuildOutcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, command, {
      cwd: folder,
      // A group of its own, so that a stop at the limit reaches the children too.
      detached: true,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
    });
    let log = '';
    let megabytes = 0;
    let late = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (log = (log + data.toString()).slice(-2000)));
    }
    const watch = existsSync('/proc/self/status')
      ? setInterval(
          () => (megabytes = Math.max(megabytes, treeMegabytes(child.pid!))),
          everyMilliseconds,
        )
      : undefined;
    const stop = setTimeout(() => {
      late = true;
      process.kill(-child.pid!, 'SIGKILL');
    }, limit * 1000);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(stop);
      const seconds = (performance.now() - started) / 1000;
      const end = late ? 'over the limit' : code === 0 ? 'built' : 'failed';
      resolve({ end, seconds, megabytes, log });
    });
  });
}
