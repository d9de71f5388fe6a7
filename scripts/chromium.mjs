import { existsSync } from 'node:fs';
import { installPackages, onPath } from './programs.mjs';
import { fatal, run, log } from './run.mjs';

/** Chromium without a user interface: opens a page in a sixth of the time. */
const shell = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} path of the Chromium in CHROMIUM_PATH */
function namedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) fatal(`CHROMIUM_PATH names ${named}, which does not exist.`);
  return named || undefined;
}

/** @returns {string | undefined} path of a full Chromium on this machine */
export function findWholeChromium() {
  return onPath(...names) ?? elsewhere.find(existsSync);
}

/** @returns {string | undefined} path of a Chromium on this machine, preferably its headless shell */
export function findChromium() {
  return namedChromium() ?? onPath(shell) ?? findWholeChromium();
}

/**
 * Finds a Chromium for the browser tests. In order: the one in CHROMIUM_PATH; the headless shell,
 * installed or (as root) from Debian's package; a full one on the machine; Playwright's own shell.
 *
 * @returns {string} its path; empty for Playwright's own
 */
export function chromium() {
  if (!namedChromium() && !onPath(shell)) installPackages(`No ${shell} here`, [shell]);
  const found = findChromium();
  if (found) {
    log(`Using the Chromium at ${found}.`);
    return found;
  }
  log("No Chromium here: fetching Playwright's own.");
  if (run('npx', ['playwright', 'install', '--only-shell', 'chromium']) !== 0) {
    fatal(
      `No Chromium is available. Install one (on Debian: sudo apt install ${shell}), or set CHROMIUM_PATH.`,
    );
  }
  return '';
}
