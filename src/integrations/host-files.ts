import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import {
  apacheFile,
  headersFile,
  nginxMaps,
  nginxServer,
  redirectsFile,
  rulesUnder,
} from '../hosting/formats.ts';
import { withBase } from '../lib/urls.ts';
import { hostRules, redirects, referrerPolicy, type HostedPage } from '../hosting/headers.ts';
import { inlineHashes, withPolicy } from '../security/inline-code.ts';
import { builtFiles } from './built-files.ts';
import { namesInScript, prunePage, type Styles } from './prune-page.ts';

/**
 * Removes unused styles from each built page and adds the security policy, which hashes them, and writes each host's files: `dist/_headers` and
 * `dist/_redirects` for Netlify and Cloudflare Pages, `deploy/nginx/generated/` for nginx,
 * `deploy/apache/generated/` for Apache. Must run before any integration that copies the pages.
 */
export function hostFiles(): AstroIntegration {
  let root: URL;
  let base: string;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const read = (file: string) => readFileSync(new URL(file, dir), 'utf8');
        const scripts = (await builtFiles(dir, '.js')).map(read);
        const written = namesInScript(scripts.join('\n'));
        const styles: Styles = new Map();
        const pages: HostedPage[] = [];
        for (const file of await builtFiles(dir, '.html')) {
          const html = await prunePage(read(file), written, styles);
          const hashes = inlineHashes(html);
          pages.push({ path: addressOf(file), hashes });
          writeFileSync(new URL(file, dir), withPolicy(html, hashes, referrerPolicy));
        }
        const rules = rulesUnder(base, hostRules(pages, base === '/'));
        const moved = redirects.map(({ from, to }) => ({ from: withBase(from), to: withBase(to) }));
        writeFileSync(new URL('_headers', dir), headersFile(rules));
        writeFileSync(new URL('_redirects', dir), redirectsFile(moved));
        const nginx = new URL('./deploy/nginx/generated/', root);
        mkdirSync(nginx, { recursive: true });
        writeFileSync(new URL('maps.conf', nginx), nginxMaps(rules));
        writeFileSync(new URL('server.conf', nginx), nginxServer(rules, moved, base));
        const apache = new URL('./deploy/apache/generated/', root);
        mkdirSync(apache, { recursive: true });
        writeFileSync(new URL('htaccess', apache), apacheFile(rules, moved, base));
        logger.info(`${pages.length} pages have their policy, ${rules.length} rules for hosts`);
      },
    },
  };
}

const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
