import { parseArgs } from 'node:util';
import { chromium } from './chromium.mjs';
import { pinnedFonts } from './pinned-fonts.mjs';
import { runScript } from './run.mjs';

// Compares the built site with its pictures; with `--update`, takes them anew.
const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const args = [
  'tests/e2e/visual.spec.ts',
  // Playwright empties its folder first: what the other tests left stays in theirs.
  '--output=test-results/visual',
  ...(values.update ? ['--update-snapshots=changed'] : []),
];
process.exitCode = runScript('test:e2e', args, {
  CHROMIUM_PATH: chromium(),
  FONTCONFIG_FILE: await pinnedFonts(),
  VISUAL: 'yes',
});
