import { createHash } from 'node:crypto';
import { workerPolicy } from '../lib/worker-policy.ts';

/** Folder of the only pages that other sites may show in a frame. */
export const embedFolder = '/embed/';

/** Hashes that a page's inline code adds to the policy. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/**
 * Returns the CSP source expression that allows just this inline text. CSP Level 3, § 2.3.1 (hash-source).
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Returns the site's directives. CSP Level 3, § 6.
 *
 * Everything is refused except what the site uses: its own files, and inline style sheets by their hashes.
 * `'wasm-unsafe-eval'` is for the search engine, which is WebAssembly; it does not allow `eval`. Forms send
 * nothing: the page handles their input itself. The only worker is the service worker. No string reaches a
 * sink that runs script, except the worker's own address (Trusted Types, § 4.1).
 */
function directives({ scripts, styles }: InlineHashes): [name: string, ...sources: string[]][] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    ['style-src', ...(styles.length > 0 ? styles : ["'none'"])],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['form-action', "'none'"],
    ['base-uri', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', workerPolicy],
  ];
}

const written = (list: readonly (readonly string[])[]) =>
  list.map((directive) => directive.join(' ')).join('; ');

/**
 * Returns the policy for a page's `<meta>`, for hosts that can't send headers. Browsers ignore
 * `frame-ancestors` there (CSP Level 3, § 3.3), so it is left out.
 */
export function metaPolicy(hashes: InlineHashes): string {
  return written(directives(hashes));
}

/** Returns the policy for a page's header. Any site may embed `framed` pages. */
export function headerPolicy(hashes: InlineHashes, framed: boolean): string {
  return written([...directives(hashes), ['frame-ancestors', framed ? '*' : "'none'"]]);
}
