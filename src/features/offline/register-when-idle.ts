import { registerServiceWorker } from './register-service-worker';

/**
 * Lets the browser keep the site for when there is no network: once the page has loaded and has nothing
 * to do. Not in other sites' frames.
 */
export function registerWhenIdle(): void {
  if (!import.meta.env.OFFLINE_ENABLED || self !== top) return;
  // Safari has no requestIdleCallback.
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => idle(() => void registerServiceWorker()));
}
