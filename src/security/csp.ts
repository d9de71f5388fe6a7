import { createHash } from 'node:crypto';
import { workerPolicy } from '../lib/worker-policy.ts';

/** Which pages other sites may show in a frame: only what is made for it. */
export const embedFolder = '/embed/';

/** What a page's own inline code adds to the policy. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** CSP source expression that allows just this inline text. CSP Level 3, § 2.3.1 (hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The site's directives. CSP Level 3, § 6.
 *
 * Everything is refused, then what the site uses is allowed: its own files, and the inline style
 * sheets by their hashes. `'wasm-unsafe-eval'` is for the search engine, which is WebAssembly; it
 * does not allow `eval`. No form sends anything: what is typed is for the page alone. The one worker is the one that keeps the site. No string reaches a sink
 * that runs script, but for the worker's own address (Trusted Types, § 4.1).
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
 * The policy as a page carries it in `<meta>`, for hosts that can't send headers.
 * `frame-ancestors` is ignored there (CSP Level 3, § 3.3), so it is left out.
 */
export function metaPolicy(hashes: InlineHashes): string {
  return written(directives(hashes));
}

/** The policy as a host sends it with a page. `framed` pages may be shown by any site. */
export function headerPolicy(hashes: InlineHashes, framed: boolean): string {
  return written([...directives(hashes), ['frame-ancestors', framed ? '*' : "'none'"]]);
}
