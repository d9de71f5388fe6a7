import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, log } from './run.mjs';

/**
 * @param {string[]} names
 * @returns {string | undefined} path of the first program on PATH that has one of these names
 */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/**
 * Installs Debian's packages where that may be done: as root, on a system that has apt.
 *
 * @param {string} what it is for, such as "No Chromium here"
 * @param {string[]} packages
 * @returns {boolean} whether it was tried
 */
export function installPackages(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  log(`${what}: installing the Debian packages ${packages.join(', ')}.`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
  return true;
}
