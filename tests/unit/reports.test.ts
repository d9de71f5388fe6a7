import { expect, test } from 'vitest';
import { ofPlaywright, ofVitest } from '../../scripts/reports.mjs';

test('Vitest’s report: names each failed test, files that failed as a whole, and what passed only when run again', () => {
  const passed = { status: 'passed', fullName: 'waits end', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'waits end on time',
    failureMessages: [
      '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at /site/tests/a.test.ts:2:1\n    at file:///site/node_modules/vitest/run.js:1:1',
    ],
  };
  const again = { status: 'passed', fullName: 'waits begin', failureMessages: ['Error: late'] };
  const report = {
    numPassedTests: 2,
    testResults: [
      {
        status: 'failed',
        name: 'a.test.ts',
        message: '',
        assertionResults: [passed, failed, again],
      },
      { status: 'failed', name: 'b.test.ts', message: 'Cannot find ./c', assertionResults: [] },
    ],
  };
  expect(ofVitest(report)).toEqual({
    passed: 2,
    failures: [
      {
        name: 'waits end on time',
        message: 'AssertionError: expected 1 to be 2\n    at /site/tests/a.test.ts:2:1',
      },
      { name: 'b.test.ts', message: 'Cannot find ./c' },
    ],
    unsteady: [{ name: 'waits begin', message: 'Error: late' }],
  });
});

test('Playwright’s report: names each failed test, errors outside a test, and what passed only when run again', () => {
  const failed = { status: 'unexpected', results: [{ error: { message: 'Expected: 2' } }] };
  const passed = { status: 'expected', results: [{}] };
  const flaky = { status: 'flaky', results: [{ error: { message: 'Expected: 3' } }, {}] };
  const inside = { title: 'ends', file: 'a.spec.ts', line: 2, tests: [passed, failed, flaky] };
  const report = {
    stats: { expected: 1, flaky: 1, unexpected: 1 },
    errors: [{ message: 'The site is not served' }],
    suites: [{ specs: [], suites: [{ specs: [inside] }] }],
  };
  expect(ofPlaywright(report)).toEqual({
    passed: 2,
    failures: [
      { name: 'outside of a test', message: 'The site is not served' },
      { name: 'a.spec.ts:2 ends', message: 'Expected: 2' },
    ],
    unsteady: [{ name: 'a.spec.ts:2 ends', message: 'Expected: 3' }],
  });
});
