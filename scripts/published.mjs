import { existsSync, globSync, readFileSync } from 'node:fs';
import { fatal } from './run.mjs';

/** @typedef {import('../src/content/schemas/page-data.ts').PageData} PageData */
/** @typedef {import('../src/content/schemas/restriction-data.ts').RestrictionData} RestrictionData */

/**
 * Reads what the built site publishes as data. Ends the process with a message if there is no build.
 *
 * @returns {{ waits: RestrictionData, pages: PageData[], feed: string }} pages in the order of their addresses
 */
export function published() {
  if (!existsSync('dist/restrictions.json')) {
    fatal('There is nothing in dist/ to read. Run "npm run build" first.');
  }
  /** @param {string} file */
  const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
  return {
    waits: json('dist/restrictions.json'),
    pages: globSync('dist/data/**/*.json').sort().map(json),
    feed: readFileSync('dist/changes.atom', 'utf8'),
  };
}
