import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { ofPlaywright, ofVitest } from './reports.mjs';
import { giveUp, notChecked, runScript, say } from './run.mjs';

/** @typedef {import('./reports.mjs').Counted} Counted */
/** @typedef {Counted & { name: string }} Outcome */

/** How much of what a failed test said is said again: its first lines say what was wrong. */
const linesOfMessage = 15;

const reports = 'test-results';

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 * @returns {Outcome} a check that has one outcome, or none where it could not be made
 */
function check(name, script, args = [], env = {}) {
  say(name);
  const code = runScript(script, args, env);
  if (code === notChecked) return { name, passed: 0, failures: [] };
  if (code === 0) return { name, passed: 1, failures: [] };
  return { name, passed: 0, failures: [{ name: script, message: 'See what it said above.' }] };
}

/**
 * Runs a test runner that writes its own report, and counts from the report. A runner that fails
 * without a failed test (a broken set-up, say), or that ran no test, counts as one failure.
 *
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} report
 * @param {(report: any) => Counted} read
 * @returns {Outcome}
 */
function suite(name, script, args, env, report, read) {
  say(name);
  rmSync(report, { force: true });
  const code = runScript(script, args, env);
  try {
    const { passed, failures } = read(JSON.parse(readFileSync(report, 'utf8')));
    if ((code !== 0 || passed === 0) && failures.length === 0) {
      failures.push({ name: script, message: `It ended with ${code} and ${passed} passed tests.` });
    }
    return { name, passed, failures };
  } catch (error) {
    const message = `Its report could not be read: ${error}`;
    return { name, passed: 0, failures: [{ name: script, message }] };
  }
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string} file
 */
function vitest(name, script, file) {
  const report = `${reports}/${file}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return suite(name, script, args, {}, report, ofVitest);
}

install();
// Tests are of the product, whatever this copy of the repository is set up for: see docs/own-copy.md.
process.env['CLINIC_CONFIG'] = 'none';
mkdirSync(reports, { recursive: true });
const browser = chromium();
say('Building the site and its search index.');
if (runScript('build') !== 0) {
  giveUp('The build stopped. The message above names the file and the field to mend.');
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string} file
 */
function playwright(name, script, file) {
  const report = `${reports}/${file}.json`;
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return suite(name, script, [], env, report, ofPlaywright);
}

const outcomes = [
  check('Types', 'check:types'),
  check('Lint and format', 'check:lint'),
  check('Known weaknesses of the packages', 'check:audit'),
  vitest('Unit tests', 'test:unit', 'unit'),
  vitest('Content checks', 'check:content', 'content'),
  vitest('HTML validity and links of the built site', 'check:site', 'site'),
  vitest('The built site behind nginx, and what it is made of', 'check:hosting', 'hosting'),
  vitest('The calculator in three browser engines', 'test:browsers', 'browsers'),
  playwright('The built site in a real browser', 'test:e2e', 'e2e'),
  playwright('The look of the built site', 'test:visual', 'visual'),
  // Last, so that dist/ ends as what is set up, and nobody puts another one on their host.
  check('This copy of the site, as it is set up', 'check:copy', ['--after-tests'], {
    CLINIC_CONFIG: '',
  }),
];

// Said again where it is found: at the end, and not thousands of lines before it.
for (const { failures } of outcomes) {
  for (const { name, message } of failures) {
    console.log(`\n✗ ${name}`);
    for (const line of message.split('\n').slice(0, linesOfMessage)) console.log(`  ${line}`);
  }
}

console.log('');
for (const { name, passed, failures } of outcomes) {
  const sign = failures.length > 0 ? '✗' : passed > 0 ? '✓' : '–';
  console.log(`${sign} ${name}: ${passed} passed, ${failures.length} failed`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
