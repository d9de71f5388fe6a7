import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import { browserZone } from './driver';
import { send } from './webdriver';

const startsWithin = 20_000;

/** WebKitWebDriver, running on its own virtual display. */
export interface WebKitServer {
  address: string;
  stop(): void;
}

/** Starts a virtual display (WebKitGTK has no headless mode) and WebKitWebDriver on it. */
export async function startWebKit(
  xvfb: string,
  webDriver: string,
  zone = browserZone,
): Promise<WebKitServer> {
  // A separate home directory: nothing of the user's, and no calendar file left in their downloads.
  const home = mkdtempSync(join(tmpdir(), 'webkit-home-'));
  const running: ChildProcess[] = [];
  const stop = () => {
    for (const child of running.reverse()) child.kill();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const screen = spawn(xvfb, ['-displayfd', '1', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    running.push(screen);
    const port = await freePort();
    const env = { ...process.env, HOME: home, TZ: zone, DISPLAY: await display(screen) };
    running.push(spawn(webDriver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const address = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => send(address, 'GET', '/status'), { timeout: startsWithin });
    return { address, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Returns the display number that Xvfb chose. Xvfb writes it when it is ready. */
function display({ stdout }: { stdout: NodeJS.ReadableStream }): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stdout });
    lines.once('line', (line) => resolve(`:${line}`));
    lines.once('close', () => reject(new Error('Xvfb ended before it was ready')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
