import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ name: string, message: string }} Failure */
/** @typedef {{ passed: number, failures: Failure[] }} Counted */

/**
 * Reads a JSON report of Vitest.
 *
 * @param {any} report
 * @returns {Counted} with a failure for each failed test, and for each file that failed as a whole
 */
export function ofVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ { status }) => {
      return status === 'failed';
    });
    if (file.status === 'failed' && failed.length === 0) {
      return [{ name: file.name, message: plain(file.message) }];
    }
    return failed.map((/** @type {any} */ { fullName, failureMessages }) => ({
      name: fullName,
      message: plain(failureMessages.join('\n')),
    }));
  });
  return { passed: numPassedTests, failures };
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
  /** @param {any} suite */
  const read = (suite) => {
    for (const { file, line, title, tests } of suite.specs) {
      for (const { status, results } of tests) {
        if (status !== 'unexpected') continue;
        const message = results.at(-1)?.error?.message;
        failures.push({ name: `${file}:${line} ${title}`, message: plain(message) });
      }
    }
    suite.suites?.forEach(read);
  };
  suites.forEach(read);
  return { passed: stats.expected + stats.flaky, failures };
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
