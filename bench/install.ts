import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fatal, run, log } from '../scripts/run.mjs';
import { bench } from './folders.ts';

/**
 * Installs this package's own lockfile, unless already installed. None of its packages needs its install
 * script.
 */
export function install(): void {
  const lockfile = join(bench, 'package-lock.json');
  const installed = join(bench, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  log('Installing what only the benchmarks need.');
  const options = ['ci', '--prefix', bench, '--ignore-scripts', '--no-audit', '--no-fund'];
  if (run('npm', options) !== 0) fatal('npm could not install the packages of bench/.');
}
