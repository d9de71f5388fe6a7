import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ name: string, message: string }} Failure */
/**
 * @typedef {{ passed: number, failures: Failure[], unsteady?: Failure[] }} Counted
 * `unsteady`: tests that failed, and passed when they were run again
 */

/**
 * Reads a JSON report of Vitest.
 *
 * @param {any} report
 * @returns {Counted} with a failure for each failed test, and for each file that failed as a whole
 */
export function ofVitest({ numPassedTests, testResults }) {
  /** @type {Failure[]} */
  const failures = [];
  /** @type {Failure[]} */
  const unsteady = [];
  for (const { status, name, message, assertionResults } of testResults) {
    const before = failures.length;
    for (const result of assertionResults) {
      if (result.failureMessages.length === 0) continue;
      // A test that passed at a second try keeps the message of its first.
      const into = result.status === 'failed' ? failures : unsteady;
      into.push({ name: result.fullName, message: plain(result.failureMessages.join('\n')) });
    }
    if (status === 'failed' && failures.length === before) {
      failures.push({ name, message: plain(message) });
    }
  }
  return { passed: numPassedTests, failures, unsteady };
}

/**
 * Reads a JSON report of Playwright.
 *
 * @param {any} report
 * @returns {Counted} with a failure for each failed test, and for each error outside a test
 */
export function ofPlaywright({ stats, suites, errors }) {
  /** @type {Failure[]} */
  const failures = errors.map((/** @type {any} */ { message }) => ({
    name: 'outside of a test',
    message: plain(message),
  }));
  /** @type {Failure[]} */
  const unsteady = [];
  /** @param {any} suite */
  const read = (suite) => {
    for (const { file, line, title, tests } of suite.specs) {
      for (const { status, results } of tests) {
        const into = { unexpected: failures, flaky: unsteady }[/** @type {string} */ (status)];
        const message = results.find((/** @type {any} */ { error }) => error)?.error.message;
        into?.push({ name: `${file}:${line} ${title}`, message: plain(message) });
      }
    }
    suite.suites?.forEach(read);
  };
  suites.forEach(read);
  return { passed: stats.expected + stats.flaky, failures, unsteady };
}

/**
 * @param {string | undefined} message as reported by the runner
 * @returns {string} without colours, and without the runner's own stack frames
 */
function plain(message) {
  return stripVTControlCharacters(message || 'It did not say why.')
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules|^\s+at new Promise/.test(line))
    .join('\n');
}
