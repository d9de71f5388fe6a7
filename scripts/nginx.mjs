import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCompressedForms } from './compressed-forms.mjs';
import { freePorts } from './free-ports.mjs';
import { installPackages, onPath } from './programs.mjs';

/**
 * @typedef {object} Running nginx, serving a copy of the built site with the configuration of deploy/nginx/
 * @property {string} version
 * @property {number} port that serves the site over HTTP
 * @property {number} redirecting port that redirects HTTP to HTTPS
 * @property {number} secure port that serves the site over HTTPS, with a self-signed certificate
 * @property {string} prefix its folder: the configuration, logs and a copy of `dist/`
 * @property {() => void} stop
 */

const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'openssl'];

/** @returns {string} what is missing; empty if nothing is */
function lacking() {
  const absent = Object.entries({
    nginx: program(),
    "nginx's Brotli module": existsSync(module),
    openssl: onPath('openssl'),
  })
    .filter(([, found]) => !found)
    .map(([name]) => name);
  return absent.length === 0
    ? ''
    : `nginx is not tested: ${absent.join(', ')} not found. On Debian: sudo apt install ${packages.join(' ')}`;
}

/** Debian installs nginx in /usr/sbin, which is not on every user's PATH. */
const program = () => onPath('nginx') ?? ['/usr/sbin/nginx'].find(existsSync);

/**
 * Finds Debian's nginx and its Brotli module. As root, installs them if they are missing.
 *
 * @returns {{ missing: string }} what is missing and how to install it; empty if nothing is
 */
export function nginx() {
  const missing = lacking();
  if (missing && installPackages('No nginx with Brotli here', packages)) {
    return { missing: lacking() };
  }
  return { missing };
}

/**
 * Starts nginx on free ports of this machine, with the configuration of `deploy/nginx/` in a temporary
 * folder. Changes only the ports and the paths of logs, certificate and other files that nginx writes.
 *
 * @param {string[]} [best] folders of the site whose files are compressed as small as for readers, and the
 *   others fast. Default: all
 * @returns {Promise<Running>} once it listens
 * @throws Error with nginx's own message if it does not start
 */
export async function startNginx(best = ['']) {
  const prefix = mkdtempSync(join(tmpdir(), 'nginx-'));
  // If started as root, nginx's workers run as another user, who must be able to read the site.
  await chmod(prefix, 0o755);
  cpSync('dist', join(prefix, 'dist'), { recursive: true });
  await writeCompressedForms(join(prefix, 'dist'), 1);
  for (const folder of best) await writeCompressedForms(join(prefix, 'dist', folder));
  cpSync('deploy/nginx', join(prefix, 'deploy/nginx'), { recursive: true });
  for (const folder of ['run', 'log', 'tls']) mkdirSync(join(prefix, folder));
  signCertificate(join(prefix, 'tls'));

  const [port = 0, redirecting = 0, secure = 0] = await freePorts(3);
  const conf = join(prefix, 'deploy/nginx');
  change(join(conf, 'nginx.conf'), { '/run/': 'run/', '/var/log/nginx/': 'log/' });
  change(join(conf, 'servers.conf'), {
    'listen 80 default_server': `listen 127.0.0.1:${redirecting}`,
    'listen [::]:80 default_server': `listen [::1]:${redirecting}`,
    'listen 443 ssl http2 default_server': `listen 127.0.0.1:${secure} ssl http2`,
    'listen [::]:443 ssl http2 default_server': `listen [::1]:${secure} ssl http2`,
    '/etc/ssl/site/': `${prefix}/tls/`,
  });
  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path run/${name};\n`,
  );
  const servers = readFileSync(join(conf, 'servers.conf'), 'utf8');
  const plain = `server { listen 127.0.0.1:${port}; include site.conf; }\n`;
  writeFileSync(join(conf, 'servers.conf'), [...written, servers, plain].join(''));

  const command = (/** @type {string[]} */ ...args) =>
    spawnSync(program() ?? '', ['-p', `${prefix}/`, '-c', 'deploy/nginx/nginx.conf', ...args], {
      encoding: 'utf8',
    });
  const { status, stderr } = command();
  if (status !== 0) {
    rmSync(prefix, { recursive: true });
    throw new Error(`nginx does not start:\n${stderr}`);
  }
  return {
    version: /nginx\/\S+/.exec(command('-v').stderr)?.[0] ?? 'nginx',
    port,
    redirecting,
    secure,
    prefix,
    stop: () => {
      command('-s', 'stop');
      rmSync(prefix, { recursive: true });
    },
  };
}

/**
 * @param {string} file
 * @param {Record<string, string>} changes replacement by original text
 */
function change(file, changes) {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(file, text);
}

/** @param {string} folder */
function signCertificate(folder) {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const to = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const { status, stderr } = spawnSync(
    'openssl',
    ['req', '-x509', ...key, '-subj', '/CN=localhost', '-days', '1', ...to],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate:\n${stderr}`);
}
