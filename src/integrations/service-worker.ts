import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { clinic } from '../clinic.ts';
import {
  precacheList,
  revision,
  savedFiles,
  type ReadFile,
} from '../features/offline/precache-list.ts';
import { builtFiles } from './built-files.ts';

/**
 * Writes `dist/sw.js`, which keeps the aftercare pages in the reader's browser. If `offline` is off in
 * `clinic.config.ts`, writes the worker that removes them again. Must run last: the worker lists the files
 * that the other integrations wrote.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const keeps = command === 'build' && clinic.offline;
        updateConfig({
          vite: { define: { 'import.meta.env.OFFLINE_ENABLED': JSON.stringify(keeps) } },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { text, message } = clinic.offline
          ? await workerFor(dir)
          : {
              text: await bundled('kill-switch-worker', {}),
              message: 'takes the site out of browsers',
            };
        await writeFile(new URL('sw.js', dir), text);
        logger.info(`sw.js ${message}`);
      },
    },
  };
}

/** Returns the worker of the site in `dir`, and the size of what it saves after one visit. */
async function workerFor(dir: URL) {
  const all = await builtFiles(dir);
  const read = (file: string) => readFileSync(new URL(file, dir));
  const version = revision(all.filter((file) => file.endsWith('.html')).map(read));
  const files = savedFiles(all, (file) => read(file).toString(), clinic.basePath).map(
    (file): ReadFile => [file, read(file)],
  );
  const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
  return {
    text: await bundled('worker', { PRECACHE: JSON.stringify(precacheList(files, version)) }),
    message: `saves ${files.length} files, ${bytes} bytes`,
  };
}

/**
 * Bundles a worker as one classic script, which every browser with service workers runs.
 *
 * @param name of the module in `src/features/offline/worker`
 * @param define replacements for the module's free names
 * @throws Error if the bundle is not one script
 */
export async function bundled(
  name: 'worker' | 'kill-switch-worker',
  define: Record<string, string>,
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../features/offline/worker/${name}.ts`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [script, ...more] = 'output' in result ? result.output : [];
  if (script?.type !== 'chunk' || more.length > 0) throw new Error(`${name} is not one script`);
  return script.code;
}
