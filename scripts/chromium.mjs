import { existsSync } from 'node:fs';
import { installPackages, onPath } from './programs.mjs';
import { giveUp, run, say } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} path of a Chromium on this machine */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) giveUp(`CHROMIUM_PATH names ${named}, which does not exist.`);
  return named ?? onPath(...names) ?? elsewhere.find(existsSync);
}

/**
 * Finds a Chromium for the browser tests: one that is on the machine; else Debian's package, when
 * root; else Playwright's own.
 *
 * @returns {string} its path; empty where Playwright brings its own
 */
export function chromium() {
  const found = findChromium();
  if (found) {
    say(`Using the Chromium at ${found}.`);
    return found;
  }
  if (installPackages('No Chromium here', ['chromium'])) {
    const packaged = findChromium();
    if (packaged) return packaged;
    giveUp(
      'The package "chromium" could not be installed. Install a Chromium, or set CHROMIUM_PATH.',
    );
  }
  say("No Chromium here: fetching Playwright's own.");
  if (run('npx', ['playwright', 'install', 'chromium']) !== 0) {
    giveUp(
      'No Chromium could be had. Install one (on Debian: sudo apt install chromium), or set CHROMIUM_PATH.',
    );
  }
  return '';
}
