/** The service worker's script. */
export const serviceWorker = '/sw.js';

/** Addresses of script that a string may name: the service worker, and the search engine's worker. */
const trusted: readonly string[] = [serviceWorker, '/pagefind/pagefind-worker.js'];

/** The part of Trusted Types that is used; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/**
 * Names the scripts that strings may load, where the browser has Trusted Types. The default policy is
 * asked for every string that reaches such a sink, third-party code included; it knows no HTML and no
 * script text, so these stay refused. Trusted Types, § 3.4.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (trusted.includes(url) ? url : null),
  });
}
