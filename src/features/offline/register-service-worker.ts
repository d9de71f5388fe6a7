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

/** Asks the browser to keep the site. Not where the reader saves data. */
export async function keepSite(): Promise<void> {
  try {
    if (navigator.connection?.saveData) return;
    const rules = { createScriptURL: () => `${import.meta.env.BASE_URL}sw.js` };
    const policy = globalThis.trustedTypes?.createPolicy(workerPolicy, rules) ?? rules;
    await navigator.serviceWorker.register(policy.createScriptURL(''));
  } catch {
    // No worker here, or no storage: the site works as it does without.
  }
}
