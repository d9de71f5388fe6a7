import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { browsers, type Found } from '../../scripts/browsers.mjs';
import { log } from '../../scripts/run.mjs';

/** The first port to try. */
const port = '4810';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, without a trailing slash. */
    site: string;
    /** The browsers that were found, by name. */
    browsers: Record<string, Found>;
  }
}

/** Before all tests: finds the browsers, installs missing ones where possible, and serves the site. */
export default async function setup({ provide }: TestProject) {
  if (!existsSync('dist/index.html')) {
    throw new Error('There is no built site in dist/. Run "npm run build" first.');
  }
  const found = browsers();
  for (const { missing } of Object.values(found)) if (missing) log(missing);
  const { address, stop } = await serve();
  provide('browsers', found);
  provide('site', address);
  return stop;
}

async function serve() {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+(?=\/)/.exec(line)?.[0];
    if (address) return { address, stop: () => void server.kill() };
  }
  throw new Error('The built site could not be served.');
}
