import { existsSync, globSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';
import { findChromium, findWholeChromium } from './chromium.mjs';
import { installPackages, onPath } from './programs.mjs';

/**
 * @typedef {object} Found a browser, as it was looked for on this machine
 * @property {Record<string, string>} paths of the programs that it takes
 * @property {string} missing what is missing and how to get it; empty where nothing is
 */

/**
 * What each browser takes: programs, each with how to find it, and the Debian packages that bring them.
 *
 * @type {Record<string, {
 *   programs: Record<string, () => string | undefined>,
 *   packages: string[],
 * }>}
 */
const wanted = {
  Chromium: {
    // A whole one: its headless shell is what all other tests run in.
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
 * Finds the browsers of `npm run test:browsers`, and installs Debian's packages of the missing ones
 * when root.
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
