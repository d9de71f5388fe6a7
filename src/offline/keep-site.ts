import { workerPolicy } from './worker-policy';

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
 * Lets the browser keep the site for when there is no network: once the page has loaded and has nothing
 * to do. Not in other sites' frames, and not where the reader saves data.
 */
export function keepSite(): void {
  if (!import.meta.env.KEEPS_SITE || self !== top) return;
  // Safari has no requestIdleCallback.
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => idle(register));
}

async function register(): Promise<void> {
  try {
    if (navigator.connection?.saveData) return;
    const rules = { createScriptURL: () => `${import.meta.env.BASE_URL}sw.js` };
    const policy = globalThis.trustedTypes?.createPolicy(workerPolicy, rules) ?? rules;
    await navigator.serviceWorker.register(policy.createScriptURL(''));
  } catch {
    // No worker here, or no storage: the site works as it does without.
  }
}
