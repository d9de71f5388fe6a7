import { existsSync, globSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';
import { findChromium, findWholeChromium } from './chromium.mjs';
import { installPackages, onPath } from './programs.mjs';

/**
 * @typedef {object} Found a browser on this machine, found or not
 * @property {Record<string, string>} paths of the programs that it needs
 * @property {string} missing what is missing and how to install it; empty if nothing is
 */

/**
 * The programs that each browser needs, with how to find each, and the Debian packages that contain them.
 *
 * @type {Record<string, {
 *   programs: Record<string, () => string | undefined>,
 *   packages: string[],
 * }>}
 */
const wanted = {
  Chromium: {
    // Full Chromium: all other tests run in its headless shell.
    programs: {
      chromium: () =>
        findWholeChromium() ?? findChromium() ?? existing(playwrightChromium.executablePath()),
    },
    packages: ['chromium'],
  },
  Firefox: {
    programs: {
      firefox: () =>
        onPath('firefox-esr', 'firefox') ??
        existing('/Applications/Firefox.app/Contents/MacOS/firefox'),
    },
    packages: ['firefox-esr'],
  },
  WebKitGTK: {
    programs: {
      WebKitWebDriver: () => onPath('WebKitWebDriver'),
      MiniBrowser: () => globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.1/MiniBrowser')[0],
      Xvfb: () => onPath('Xvfb'),
    },
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
  },
};

/** @param {string} path */
function existing(path) {
  return existsSync(path) ? path : undefined;
}

/**
 * @param {string} name
 * @returns {Found}
 */
function look(name) {
  const { programs = {}, packages = [] } = wanted[name] ?? {};
  /** @type {Record<string, string>} */
  const paths = {};
  for (const [program, find] of Object.entries(programs)) {
    const path = find();
    if (path) paths[program] = path;
  }
  const absent = Object.keys(programs).filter((program) => !paths[program]);
  const missing =
    absent.length > 0
      ? `${name} is not tested: ${absent.join(', ')} not found. On Debian: sudo apt install ${packages.join(' ')}`
      : '';
  return { paths, missing };
}

/**
 * Finds the browsers of `npm run test:browsers`. As root, installs the Debian packages of missing ones.
 *
 * @returns {Record<string, Found>} by the browser's name
 */
export function browsers() {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, { packages }]) => {
      const found = look(name);
      const installed = found.missing && installPackages(`No ${name} here`, packages);
      return [name, installed ? look(name) : found];
    }),
  );
}
