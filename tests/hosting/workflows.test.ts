import { globSync, readFileSync } from 'node:fs';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string | string[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const files = globSync('.github/workflows/*.yml');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;

test('there is a workflow', () => {
  expect(files).not.toEqual([]);
});

describe.each(files)('%s', (name) => {
  const content = readFileSync(name, 'utf8');
  const workflow = parse(content) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('GitHub’s own parser finds no errors', async () => {
    const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    const problems = context.errors.getErrors().map(({ message }) => message);
    expect(problems).toEqual([]);
    const { errors = [] } = await convertWorkflowTemplate(context, value!);
    expect(errors.map(({ Message }) => Message)).toEqual([]);
  });

  test('every action is pinned to a commit', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions).not.toEqual([]);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });

  test('permissions are read-only, except for the deployment and the issue', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions = {} }] of jobs) {
      const writing = Object.keys(permissions).filter((what) => permissions[what] === 'write');
      const needed = { deploy: ['pages', 'id-token'], watch: ['issues'] }[job];
      expect(writing, job).toEqual(needed ?? []);
    }
  });

  if (workflow.jobs['deploy']) {
    test('deployment needs every part of the gate', () => {
      const before = (job: string): string[] =>
        [workflow.jobs[job]?.needs ?? []].flat().flatMap((need) => [need, ...before(need)]);
      const runs = before('deploy').flatMap((job) =>
        (workflow.jobs[job]?.steps ?? []).map(({ run = '' }) =>
          run.replace(/^npm run | -- .*/g, ''),
        ),
      );
      const parts = ['check', 'check:audit', 'check:site', 'check:hosting', 'test:e2e'];
      expect(runs).toEqual(expect.arrayContaining([...parts, 'test:browsers']));
    });
  }

  test('no step persists the repository’s credentials, and every job has a time limit', () => {
    for (const { uses = '', with: options } of steps) {
      if (uses.includes('/checkout@')) expect(options?.['persist-credentials']).toBe(false);
    }
    for (const [job, options] of jobs) expect(options['timeout-minutes'], job).toBeGreaterThan(0);
  });

  test('it runs only scripts in package.json, and puts no expression into a shell', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toContain('${{');
      const script = /^npm (?:run )?([\w:-]+)(?: -- .*)?$/.exec(run)?.[1] ?? 'ci';
      if (script !== 'ci') expect(scripts).toHaveProperty([script]);
    }
  });
});
