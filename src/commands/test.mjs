import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { giveUp, notChecked, runScript, say } from './run.mjs';

/** @typedef {{ name: string, passed: number, failed: number }} Outcome */

const reports = 'test-results';

/**
 * @param {string} name
 * @param {string} script
 * @returns {Outcome} a check that has one outcome, or none where it could not be made
 */
function check(name, script) {
  say(name);
  const code = runScript(script);
  if (code === notChecked) return { name, passed: 0, failed: 0 };
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
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
 * @param {(report: any) => { passed: number, failed: number }} count
 * @returns {Outcome}
 */
function suite(name, script, args, env, report, count) {
  say(name);
  rmSync(report, { force: true });
  const code = runScript(script, args, env);
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`No report of "${name}" could be read: ${error}`);
  }
  const broken = (code !== 0 || counted.passed === 0) && counted.failed === 0;
  return { name, passed: counted.passed, failed: counted.failed + (broken ? 1 : 0) };
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string} file
 */
function vitest(name, script, file) {
  const report = `${reports}/${file}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return suite(name, script, args, {}, report, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

install();
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
  return suite(name, script, [], env, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
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
];

console.log('');
for (const { name, passed, failed } of outcomes) {
  const sign = failed > 0 ? '✗' : passed > 0 ? '✓' : '–';
  console.log(`${sign} ${name}: ${passed} passed, ${failed} failed`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
