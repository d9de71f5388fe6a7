import { workerPolicy } from '../../lib/worker-policy';

declare global {
  interface Navigator {
    /** Save Data API, section 2. Chromium has it. */
    readonly connection?: { readonly saveData: boolean };
  }
  /** Trusted Types, section 2.3. A browser without them takes the address itself. */
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
 * Asks the browser to keep what a treated person needs, and this page with what it has loaded. Not where the
 * reader saves data.
 */
export async function registerServiceWorker(): Promise<void> {
  try {
    if (navigator.connection?.saveData) return;
    const { serviceWorker } = navigator;
    // A worker that is new has not seen what this page loaded before.
    serviceWorker.addEventListener('controllerchange', () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      serviceWorker.controller?.postMessage([location.pathname, ...loaded]);
    });
    const rules = { createScriptURL: () => `${import.meta.env.BASE_URL}sw.js` };
    const policy = globalThis.trustedTypes?.createPolicy(workerPolicy, rules) ?? rules;
    await serviceWorker.register(policy.createScriptURL(''));
  } catch {
    // No worker here, or no storage: the site works as it does without.
  }
}
