import { existsSync, statSync } from 'node:fs';
import { fatal, run, log } from './run.mjs';

const lockfile = 'package-lock.json';
const installed = 'node_modules/.package-lock.json';

/** Installs the packages of the lockfile, unless they are already installed. */
export function install() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  log('Installing packages (npm ci). This takes about a minute the first time.');
  // npm warns about the Node that it runs on. The packages include a newer one, which builds the site.
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 127) fatal('npm was not found. Install Node.js 20 or later, which brings npm.');
  if (code !== 0) {
    fatal(
      'npm could not install the packages. Check that the npm registry can be reached, then try again.',
    );
  }
}
