import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a command in the foreground with this terminal's input and output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] variables in addition to this process's own
 * @returns {number} its exit code; 127 if the command does not exist
 */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) return 127;
  return status ?? 1;
}

/**
 * Runs a script of package.json. npm puts the project's own Node first on the path, so this works even if
 * the machine's Node is too old for Astro.
 *
 * @param {string} script
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 * @returns {number} its exit code
 */
export function runScript(script, args = [], env = {}) {
  return run('npm', npmArgs(script, args), { ...quiet, ...env });
}

/**
 * Runs a script of package.json in parallel with others and captures its output.
 *
 * @param {string} script
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, output: string }>} its exit code, and stdout and stderr in order
 */
export function runAside(script, args = [], env = {}) {
  const child = spawn('npm', npmArgs(script, args), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...quiet, ...env },
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: 127, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Suppresses Astro's first-run notice about telemetry. astro.config.ts disables telemetry here. */
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * @param {string} script
 * @param {string[]} args
 */
const npmArgs = (script, args) => ['run', '--silent', script, '--', ...args];

/** Exit code of a check that could not run here (EX_TEMPFAIL of sysexits.h). */
export const notChecked = 75;

/** @param {string} text what happens next */
export function log(text) {
  console.log(`\n▸ ${text}`);
}

/**
 * Ends the process with a message that says what is wrong and what to do.
 *
 * @param {string} message
 * @returns {never}
 */
export function fatal(message) {
  console.error(`\n✗ ${message}`);
  process.exit(1);
}
