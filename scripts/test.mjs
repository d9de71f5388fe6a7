import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { ofPlaywright, ofVitest } from './reports.mjs';
import { fatal, notChecked, runAside, log } from './run.mjs';

/** @typedef {import('./reports.mjs').Counted} Counted */
/** @typedef {Counted & { name: string, seconds: number }} Outcome */

/** Lines of each failure's message in the final summary: the first ones say what is wrong. */
const linesOfMessage = 15;

const reports = 'test-results';

/**
 * Runs a stage in parallel with others. Prints its output in one piece at its end, with the time that it
 * took.
 *
 * @param {string} name
 * @param {string} script of package.json
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(code: number) => Counted} count
 * @returns {Promise<Outcome>}
 */
async function stage(name, script, args, env, count) {
  const start = performance.now();
  const { code, output } = await runAside(script, args, env);
  const seconds = Math.round((performance.now() - start) / 1000);
  log(`${name}: ${seconds} s`);
  process.stdout.write(output);
  return { name, seconds, ...count(code) };
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>} one passed or failed check, or none if it could not run here
 */
function check(name, script, args = [], env = {}) {
  return stage(name, script, args, env, (code) => {
    if (code === notChecked) return { passed: 0, failures: [] };
    if (code === 0) return { passed: 1, failures: [] };
    return { passed: 0, failures: [{ name: script, message: 'See what it said above.' }] };
  });
}

/**
 * Runs a test runner and counts the tests in its report. A runner that fails without a failed test (a
 * broken set-up, say) or runs no test counts as one failure.
 *
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} report
 * @param {(report: any) => Counted} read
 * @returns {Promise<Outcome>}
 */
function suite(name, script, args, env, report, read) {
  rmSync(report, { force: true });
  return stage(name, script, args, env, (code) => {
    try {
      const { passed, failures } = read(JSON.parse(readFileSync(report, 'utf8')));
      if ((code !== 0 || passed === 0) && failures.length === 0) {
        const message = `It ended with ${code} and ${passed} passed tests.`;
        failures.push({ name: script, message });
      }
      return { passed, failures };
    } catch (error) {
      const message = `Its report could not be read: ${error}`;
      return { passed: 0, failures: [{ name: script, message }] };
    }
  });
}

/**
 * @param {string} name
 * @param {string} script
 */
function vitest(name, script) {
  const report = `${reports}/${script.replace(':', '-')}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return suite(name, script, args, {}, report, ofVitest);
}

/**
 * Runs stages one after another, in parallel with other rows.
 *
 * @param {(() => Promise<Outcome>)[]} stages
 * @returns {Promise<Outcome[]>}
 */
async function row(...stages) {
  const outcomes = [];
  for (const start of stages) outcomes.push(await start());
  return outcomes;
}

install();
// Tests check the product, whatever this copy of the repository is configured for: see docs/own-copy.md.
process.env['CLINIC_CONFIG'] = 'none';
process.env['CHROMIUM_PATH'] = chromium();
mkdirSync(reports, { recursive: true });
const began = performance.now();
log('Building the site and its search index, and checking what needs neither.');
// The build keeps little more than one processor busy.
const sources = row(
  () => check('Format', 'check:format'),
  () => check('Code that nothing uses', 'check:unused'),
  () => check('Known weaknesses of the packages', 'check:audit'),
);
const build = await runAside('build', ['--silent']);
const seconds = Math.round((performance.now() - began) / 1000);
if (build.code !== 0) await sources;
log(`The build: ${seconds} s`);
process.stdout.write(build.output);
if (build.code !== 0) {
  fatal('The build stopped. The message above names the file and the field to mend.');
}

const playwrightReport = `${reports}/test-e2e.json`;
const code = row(() =>
  vitest('Code, components, content, the built site and its host', 'test:code'),
);
// Beside two rows that compute, since the engines mostly wait.
const engines = row(() => vitest('The calculator in three browser engines', 'test:browsers'));
const types = row(
  () => check('Types', 'check:types'),
  () => check('Lint', 'check:lint'),
);
// Takes all processors. Until then, a row that ended early leaves one idle.
const browser = Promise.all([sources, engines, types]).then(() =>
  row(() =>
    suite(
      'The built site in a real browser, and its pictures',
      'test:e2e',
      [],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
      playwrightReport,
      ofPlaywright,
    ),
  ),
);
const outcomes = [
  ...(await Promise.all([sources, code, engines, types, browser])).flat(),
  // Runs last, so that dist/ ends as configured and nobody deploys another copy.
  await check('This copy of the site, as it is set up', 'check:copy', ['--after-tests'], {
    CLINIC_CONFIG: '',
  }),
];

/** @param {string} sign @param {import('./reports.mjs').Failure} failure */
function repeat(sign, { name, message }) {
  console.log(`\n${sign} ${name}`);
  for (const line of message.split('\n').slice(0, linesOfMessage)) console.log(`  ${line}`);
}

// Repeats the failures at the end, so that nobody has to scroll back for them.
for (const { unsteady } of outcomes) {
  for (const failure of unsteady ?? []) repeat('⚠ Passed only when run again:', failure);
}
for (const { failures } of outcomes) {
  for (const failure of failures) repeat('✗', failure);
}

console.log('');
for (const { name, seconds, passed, failures } of outcomes) {
  const sign = failures.length > 0 ? '✗' : passed > 0 ? '✓' : '–';
  console.log(`${sign} ${name}: ${passed} passed, ${failures.length} failed (${seconds} s)`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
