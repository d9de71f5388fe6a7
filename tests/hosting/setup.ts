import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { nginx, startNginx } from '../../scripts/nginx.mjs';
import { log } from '../../scripts/run.mjs';

/** nginx, as provided to the tests. */
interface Found {
  /** What is missing and how to get it. Empty if nginx runs. */
  missing: string;
  port: number;
  redirecting: number;
  secure: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    nginx: Found;
  }
}

/** Before all tests: installs nginx where possible, and serves a copy of the built site with it. */
export default async function setup({ provide }: TestProject) {
  if (!existsSync('dist/index.html')) {
    throw new Error('There is no built site in dist/. Run "npm run build" first.');
  }
  const { missing } = nginx();
  if (missing) {
    log(missing);
    provide('nginx', { missing, port: 0, redirecting: 0, secure: 0 });
    return undefined;
  }
  // The one page whose size the tests weigh. tests/site/budget.test.ts weighs all, without a server.
  const { version, port, redirecting, secure, stop } = await startNginx(['aftercare']);
  console.log(`Testing with ${version}`);
  provide('nginx', { missing, port, redirecting, secure });
  return stop;
}
