import { expect, test } from 'vitest';
import { ofPlaywright, ofVitest } from '../../scripts/reports.mjs';

test('Vitest’s report: names each failed test, and files that failed as a whole', () => {
  const passed = { status: 'passed', fullName: 'waits end', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'waits end on time',
    failureMessages: [
      '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at /site/tests/a.test.ts:2:1\n    at file:///site/node_modules/vitest/run.js:1:1',
    ],
  };
  const report = {
    numPassedTests: 1,
    testResults: [
      { status: 'failed', name: 'a.test.ts', message: '', assertionResults: [passed, failed] },
      { status: 'failed', name: 'b.test.ts', message: 'Cannot find ./c', assertionResults: [] },
    ],
  };
  expect(ofVitest(report)).toEqual({
    passed: 1,
    failures: [
      {
        name: 'waits end on time',
        message: 'AssertionError: expected 1 to be 2\n    at /site/tests/a.test.ts:2:1',
      },
      { name: 'b.test.ts', message: 'Cannot find ./c' },
    ],
  });
});

test('Playwright’s report: names each failed test, and errors outside a test', () => {
  const failed = { status: 'unexpected', results: [{ error: { message: 'Expected: 2' } }] };
  const passed = { status: 'expected', results: [{}] };
  const inside = { title: 'ends', file: 'a.spec.ts', line: 2, tests: [passed, failed] };
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
  });
});
