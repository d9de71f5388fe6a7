import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { freePorts } from '../../scripts/free-ports.mjs';
import { fatal, run, log } from '../../scripts/run.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of Cloudflare's local server. */
    cloudflare: number;
  }
}

const here = 'tests/hosts';

/** Before all tests: installs the packages, without install scripts, and starts Cloudflare's server. */
export default async function setup({ provide }: TestProject) {
  if (!existsSync('dist/index.html')) fatal('There is no dist/. Run "npm run build" first.');
  install();
  const { port, stop } = await startWrangler();
  provide('cloudflare', port);
  return stop;
}

function install(): void {
  const installed = `${here}/node_modules/.package-lock.json`;
  const lockfile = `${here}/package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  log('Installing what only this check needs (230 MB).');
  const options = ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund'];
  if (run('npm', options) !== 0) fatal(`npm could not install the packages of ${here}/.`);
}

/** Starts the server, with its state and logs in a temporary folder, and without telemetry. */
async function startWrangler() {
  const [port = 0] = await freePorts(1);
  const folder = mkdtempSync(join(tmpdir(), 'wrangler-'));
  const server = spawn(
    process.execPath,
    [
      resolve(here, 'node_modules/wrangler/bin/wrangler.js'),
      ...['pages', 'dev', resolve('dist'), '--ip', '127.0.0.1', '--port', String(port)],
      ...['--compatibility-date', '2026-11-01', '--inspector-port', '0'],
      '--show-interactive-dev-session=false',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder },
    },
  );
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    if (line.includes('Ready on')) {
      server.stdout.resume();
      return { port, stop };
    }
  }
  await stop();
  throw new Error(`Cloudflare's server did not start:\n${said.join('\n')}`);
}
