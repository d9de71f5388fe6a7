import { existsSync } from 'node:fs';
import { installPackages, onPath } from './programs.mjs';
import { fatal, run, log } from './run.mjs';

/** Chromium without the windows that nobody looks at here: a page opens in it in a sixth of the time. */
const shell = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the Chromium that CHROMIUM_PATH names */
function namedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) fatal(`CHROMIUM_PATH names ${named}, which does not exist.`);
  return named || undefined;
}

/** @returns {string | undefined} path of a whole Chromium on this machine */
export function findWholeChromium() {
  return onPath(...names) ?? elsewhere.find(existsSync);
}

/** @returns {string | undefined} path of a Chromium on this machine, its headless shell first */
export function findChromium() {
  return namedChromium() ?? onPath(shell) ?? findWholeChromium();
}

/**
 * Finds a Chromium for the browser tests: the one that is named; else its headless shell, on the machine or
 * as Debian's package, when root; else a whole one on the machine; else Playwright's own shell.
 *
 * @returns {string} its path; empty where Playwright brings its own
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
