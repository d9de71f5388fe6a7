import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersFor, readHeadersFile } from '../src/hosting/formats.ts';
import { fatal } from './run.mjs';

const folder = 'dist';
const { values } = parseArgs({
  options: { port: { type: 'string' }, strict: { type: 'boolean', default: false } },
});
const wanted = Number(values.port ?? 4321);
const mostTries = 20;

if (!existsSync(`${folder}/index.html`)) {
  fatal(`There is no built site in ${folder}/. Run "npm run build" first.`);
}

// The page's canonical URL gives the base path of the build, whatever is configured now.
const home = readFileSync(`${folder}/index.html`, 'utf8');
const [, canonical = 'http://localhost/'] = /rel="canonical" href="([^"]+)"/.exec(home) ?? [];
const base = new URL(canonical).pathname;

// Serves precompressed files if "npm run precompress" has made them.
const files = sirv(folder, { dotfiles: true, etag: true, brotli: true, gzip: true });
/** The file that Netlify and Cloudflare Pages read. */
const rules = readHeadersFile(readFileSync(`${folder}/_headers`, 'utf8'));

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const missing = () => {
    response.setHeaders(new Headers(headersFor(rules, `${base}404.html`)));
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    createReadStream(`${folder}/404.html`).pipe(response);
  };
  if (!pathname.startsWith(base)) {
    // Redirects `/`, and the base path without its slash, to the base path.
    if (pathname === '/' || `${pathname}/` === base) {
      response.writeHead(302, { location: `${base}${search}` }).end();
    } else missing();
    return;
  }
  const path = `/${pathname.slice(base.length)}`;
  // Every page's URL ends in a slash. Redirects the form without it, as hosts do.
  if (!path.endsWith('/') && existsSync(`${folder}${path}/index.html`)) {
    response.writeHead(308, { location: `${pathname}/${search}` }).end();
    return;
  }
  response.setHeaders(new Headers(headersFor(rules, pathname)));
  request.url = `${path}${search}`;
  files(request, response, missing);
});

/** @param {number} port the first to try; tries the next ones unless `--strict` */
function listen(port) {
  server.once('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    if (taken && !values.strict && port < wanted + mostTries) listen(port + 1);
    else fatal(taken ? `Port ${port} is in use. Choose another with --port.` : error.message);
  });
  server.listen(port, 'localhost', () => {
    server.removeAllListeners('error');
    console.log(`\n  Skin Needling Explained is served at http://localhost:${port}${base}\n`);
  });
}
listen(wanted);
