import { existsSync } from 'node:fs';
import { missingForWordPress } from '../../scripts/wordpress.mjs';
import { fatal } from '../../scripts/run.mjs';

/** Before all tests: installs WordPress where possible. */
export default function setup() {
  if (!existsSync('dist/index.html')) fatal('There is no dist/. Run "npm run build" first.');
  const missing = missingForWordPress();
  if (missing) fatal(missing);
}
