import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, log } from './run.mjs';

/**
 * @param {string[]} names
 * @returns {string | undefined} path of the first program on PATH with one of these names
 */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/**
 * Installs Debian packages if run as root on a system with apt.
 *
 * @param {string} what reason for the log, such as "No Chromium here"
 * @param {string[]} packages
 * @returns {boolean} true if it tried to install them
 */
export function installPackages(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  log(`${what}: installing the Debian packages ${packages.join(', ')}.`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
  return true;
}
