import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, run, say } from '../scripts/run.mjs';
import { bench } from './folders.ts';

/** Installs this package's own lockfile, unless that is done. Nothing in it needs its install script. */
export function install(): void {
  const lockfile = join(bench, 'package-lock.json');
  const installed = join(bench, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  say('Installing what only the benchmarks need.');
  const options = ['ci', '--prefix', bench, '--ignore-scripts', '--no-audit', '--no-fund'];
  if (run('npm', options) !== 0) giveUp('npm could not install the packages of bench/.');
}
