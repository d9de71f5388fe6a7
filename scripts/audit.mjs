import { spawnSync } from 'node:child_process';
import { fatal, notChecked, log } from './run.mjs';

/** Lowest severity at which a known vulnerability stops the tests. */
const level = 'high';

const { stdout } = spawnSync('npm', ['audit', `--audit-level=${level}`, '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
/** @type {{ auditReportVersion?: number, vulnerabilities?: Record<string, { severity: string }>, message?: string }} */
const answer = stdout.trim().startsWith('{') ? JSON.parse(stdout) : {};

if (!answer.auditReportVersion) {
  log(
    `Not checked: the package registry answers no audits here (${answer.message ?? 'no answer'}). Where it does: npm run check:audit.`,
  );
  process.exit(notChecked);
}
const bad = Object.entries(answer.vulnerabilities ?? {}).filter(([, { severity }]) =>
  [level, 'critical'].includes(severity),
);
if (bad.length > 0) {
  fatal(
    `Weaknesses are known of ${bad.map(([name, { severity }]) => `${name} (${severity})`).join(', ')}. "npm audit" says more.`,
  );
}
console.log(`No weakness of level "${level}" or worse is known of any package.`);
