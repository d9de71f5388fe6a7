import { registerServiceWorker } from './register-service-worker';

/** Registers the service worker when the page has loaded and is idle (never in an iframe). */
export function registerWhenIdle(): void {
  if (!import.meta.env.OFFLINE_ENABLED || self !== top) return;
  // Safari lacks requestIdleCallback.
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => idle(() => void registerServiceWorker()));
}
