import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from './free-ports.mjs';
import { installPackages, onPath } from './programs.mjs';

/**
 * @typedef {object} WordPress a WordPress of its own, with the plugin of deploy/wordpress/ activated
 * @property {string} version
 * @property {string} url without a trailing slash
 * @property {string} password of the users `admin` and `editor`. The editor may not write unfiltered HTML,
 *   as on networks of sites.
 * @property {(code: string) => string} php runs PHP in this WordPress and returns what it prints
 * @property {() => string} log what PHP complained about
 * @property {() => void} stop
 */

const source = '/usr/share/wordpress';
const plugin = 'skin-needling-calculator';
const password = 'a password for tests alone';
// PHP without a web server of its own: PHP's built-in one serves the tests.
const packages = [
  '--no-install-recommends',
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php',
  'php-cgi',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'mariadb-server-core',
];

/** @param {string} name */
const program = (name) =>
  onPath(name) ?? [`/usr/sbin/${name}`, `/usr/bin/${name}`].find(existsSync) ?? '';

/** @returns {string} what is missing and how to get it; empty if nothing is */
function lacking() {
  const absent = Object.entries({
    WordPress: existsSync(`${source}/wp-load.php`),
    PHP: program('php'),
    MariaDB: program('mariadbd') && program('mariadb-install-db'),
  })
    .filter(([, found]) => !found)
    .map(([name]) => name);
  return absent.length === 0
    ? ''
    : `WordPress is not tested: ${absent.join(', ')} not found. On Debian: sudo apt install ${packages.join(' ')}`;
}

/**
 * Finds Debian's WordPress, PHP and MariaDB. As root, installs them if they are missing.
 *
 * @returns {string} what is missing and how to get it; empty if nothing is
 */
export function missingForWordPress() {
  const missing = lacking();
  return missing && installPackages('No WordPress here', packages) ? lacking() : missing;
}

/**
 * Starts WordPress in a temporary folder, on free ports of this machine. It may ask no other host.
 *
 * @returns {Promise<WordPress>} once it answers
 */
export async function startWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const site = join(folder, 'site');
  // Debian's files link to other packages.
  cpSync(source, site, { recursive: true, dereference: true });
  cpSync(`deploy/wordpress/${plugin}`, join(site, 'wp-content/plugins', plugin), {
    recursive: true,
  });
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const database = await startDatabase(folder);
  writeFileSync(join(site, 'wp-config.php'), config(database.socket, join(folder, 'log'), url));
  mkdirSync(join(site, 'wp-content/mu-plugins'));
  writeFileSync(join(site, 'wp-content/mu-plugins/strict.php'), strictPolicy);

  /** @param {string} code */
  const php = (code, load = "require 'wp-load.php';") => {
    const { status, stdout, stderr } = spawnSync(program('php'), ['-r', `${load} ${code}`], {
      cwd: site,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`PHP ended with ${status}:\n${stderr}${stdout}`);
    return stdout;
  };
  php(install, "define('WP_INSTALLING', true); require 'wp-load.php';");
  const version = php(prepare);
  const server = spawn(program('php'), ['-S', `127.0.0.1:${port}`, '-t', site], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  });
  await answering(url);
  return {
    version,
    url,
    password,
    php,
    log: () => php(`echo @file_get_contents('${join(folder, 'log')}');`, ''),
    stop: () => {
      // With its workers.
      process.kill(-(server.pid ?? 0));
      database.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** @param {string} url */
async function answering(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${url}/wp-login.php`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('WordPress does not answer.');
}

/**
 * Starts MariaDB on a socket alone.
 *
 * @param {string} folder
 */
async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  const root = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    program('mariadb-install-db'),
    [
      '--no-defaults',
      ...root,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`MariaDB made no database:\n${made.stdout}${made.stderr}`);
  const server = spawn(
    program('mariadbd'),
    [
      '--no-defaults',
      ...root,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 200 && !existsSync(socket); tries += 1) await pause(100);
  const tried = spawnSync(
    program('php'),
    [
      '-r',
      `(new mysqli(null, 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');`,
    ],
    { encoding: 'utf8' },
  );
  if (tried.status !== 0) throw new Error(`MariaDB does not answer:\n${tried.stderr}`);
  return { socket, stop: () => server.kill() };
}

/**
 * @param {string} socket
 * @param {string} log
 * @param {string} url
 */
const config = (socket, log, url) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '${log}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Sends a page with the policy in its address, as a clinic's server might. */
const strictPolicy = `<?php
add_action('send_headers', function () {
  if (isset($_GET['policy'])) header('Content-Security-Policy: ' . wp_unslash($_GET['policy']));
});
add_filter('pre_wp_mail', '__return_false');
`;

const install = `
function wp_new_blog_notification() {}
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Riverside Clinic', 'admin', 'admin@riverside.example', true, '', '${password}');`;

/** The welcome guide of the editor would cover it. */
const prepare = `
require_once ABSPATH . 'wp-admin/includes/plugin.php';
switch_theme('twentytwentythree');
$failed = activate_plugin('${plugin}/${plugin}.php');
if (is_wp_error($failed)) { fwrite(STDERR, $failed->get_error_message()); exit(1); }
get_role('editor')->remove_cap('unfiltered_html');
$editor = wp_create_user('editor', '${password}', 'editor@riverside.example');
(new WP_User($editor))->set_role('editor');
foreach ([1, $editor] as $user) {
  update_user_meta($user, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
}
echo get_bloginfo('version') . ', PHP ' . PHP_VERSION;`;
