/**
 * `npm run bench:load`: load-tests nginx with the configuration of deploy/nginx/ on this machine, with
 * wrk.
 */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { nginx, startNginx } from '../scripts/nginx.mjs';
import { installPackages, onPath } from '../scripts/programs.mjs';
import { fatal, log } from '../scripts/run.mjs';
import { bench, root } from './folders.ts';
import { circumstances, table, writeSection } from './markdown.ts';

/** A kind of request, sent repeatedly. */
interface Kind {
  name: string;
  path: string;
  headers: Record<string, string>;
}

/** The measurements of wrk, as `load.lua` writes them. Times in microseconds. */
interface Measured {
  requests: number;
  bytes: number;
  duration: number;
  p50: number;
  p99: number;
  /** Requests without a response. */
  lost: number;
  /** Responses with a status of 400 or more. */
  refused: number;
}

const seconds = 10;
const connections = 64;
const packed = { 'Accept-Encoding': 'br, gzip' };

process.chdir(root);
if (!statSync('dist/index.html', { throwIfNoEntry: false }))
  fatal('There is no dist/. Run "npm run build" first.');
const { missing } = nginx();
if (missing) fatal(missing);
if (!onPath('wrk')) installPackages('No wrk here', ['wrk']);
const wrk = onPath('wrk') ?? fatal('wrk was not found. On Debian: sudo apt install wrk');

const [script = ''] = globSync('dist/_astro/*.js').sort(
  (a, b) => statSync(b).size - statSync(a).size,
);
const [font = ''] = globSync('dist/_astro/*.woff2');
const at = (file: string) => file.slice('dist'.length);

/** Load average of the minute before: other work makes the figures worse. */
const [busy = 0] = loadavg();
const server = await startNginx();
const results: [kind: Kind, measured: Measured][] = [];
try {
  const origin = `http://127.0.0.1:${server.port}`;
  const page = await fetch(`${origin}/aftercare/`, { headers: packed });
  const etag = page.headers.get('etag') ?? fatal('nginx sent no ETag');
  const kinds: Kind[] = [
    { name: 'page, in Brotli', path: '/aftercare/', headers: packed },
    {
      name: 'page, unchanged (304)',
      path: '/aftercare/',
      headers: { ...packed, 'If-None-Match': etag },
    },
    { name: 'page, not compressed', path: '/aftercare/', headers: {} },
    { name: 'largest script, in Brotli', path: at(script), headers: packed },
    { name: 'font', path: at(font), headers: packed },
  ];
  for (const kind of kinds) {
    log(`${kind.name}, for ${seconds} seconds`);
    results.push([kind, load(`${origin}${kind.path}`, kind.headers)]);
    console.log(results.at(-1)?.[1]);
  }
} finally {
  server.stop();
}
await writeSection('load', report());

function load(address: string, headers: Record<string, string>): Measured {
  const { status, stdout, stderr } = spawnSync(
    wrk,
    [
      ...['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`],
      ...['--script', join(bench, 'load.lua')],
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      address,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`wrk ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

function report(): string {
  const version = spawnSync(wrk, ['--version'], { encoding: 'utf8' }).stdout.split(' ')[1] ?? '';
  const rows = results.map(([{ name }, { requests, bytes, duration, p50, p99, lost, refused }]) => [
    name,
    Math.round(bytes / requests),
    Math.round(requests / (duration / 1e6)),
    (p50 / 1000).toFixed(1),
    (p99 / 1000).toFixed(1),
    lost,
    refused,
  ]);
  return `## Under load

\`npm run bench:load\`. ${circumstances()} ${server.version} with the configuration of \`deploy/nginx/\`, HTTP without TLS over the loopback; wrk ${version} on the same machine, which takes a part of its processors: 1 thread, ${connections} connections kept open, ${seconds} seconds for each line. The machine's load average before was ${busy.toFixed(1)}${busy > 1 ? ', so other work took its share' : ''}. Bytes are whole answers, headers too. Times are those of wrk under full load, not those of a reader.

${table(['kind', 'bytes', 'requests a second', 'p50, ms', 'p99, ms', 'no answer', 'refused'], rows)}`;
}
