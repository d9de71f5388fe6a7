import { spawnSync } from 'node:child_process';
import { fatal, notChecked, log } from './run.mjs';
import { level, weaknesses } from './watch/packages.ts';

const { stdout } = spawnSync('npm', ['audit', `--audit-level=${level}`, '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const found = weaknesses(stdout);

if ('unknown' in found) {
  log(
    `Not checked: the package registry answers no audits here (${found.unknown}). Where it does: npm run check:audit.`,
  );
  process.exit(notChecked);
}
if (found.known.length > 0) {
  fatal(`Weaknesses are known of ${found.known.join(', ')}. "npm audit" says more.`);
}
console.log(`No weakness of level "${level}" or worse is known of any package.`);
