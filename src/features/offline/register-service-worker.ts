import { workerPolicy } from '../../lib/worker-policy';

declare global {
  interface Navigator {
    /** Save-Data API, section 2. Chromium supports it. */
    readonly connection?: { readonly saveData: boolean };
  }
  /** Trusted Types, section 2.3. Browsers without them accept the URL as a string. */
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL: () => string },
        ): { createScriptURL: (input: string) => string };
      }
    | undefined;
}

/**
 * Registers the service worker, which precaches what a treated person needs, and this page with what it
 * has loaded. Does nothing if the reader saves data.
 */
export async function registerServiceWorker(): Promise<void> {
  try {
    if (navigator.connection?.saveData) return;
    const { serviceWorker } = navigator;
    // A new worker did not see what this page loaded before.
    serviceWorker.addEventListener('controllerchange', () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      serviceWorker.controller?.postMessage([location.pathname, ...loaded]);
    });
    const rules = { createScriptURL: () => `${import.meta.env.BASE_URL}sw.js` };
    const policy = globalThis.trustedTypes?.createPolicy(workerPolicy, rules) ?? rules;
    await serviceWorker.register(policy.createScriptURL(''));
  } catch {
    // Without a service worker or storage, the site works as usual.
  }
}
