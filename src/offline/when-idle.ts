/**
 * Lets the browser keep the site for when there is no network: once the page has loaded and has nothing
 * to do. Not in other sites' frames. What asks is loaded then, so that no page is slower for it.
 */
export function keepSiteWhenIdle(): void {
  if (!import.meta.env.KEEPS_SITE || self !== top) return;
  // Safari has no requestIdleCallback.
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  addEventListener('load', () =>
    idle(() => import('./keep-site').then(({ keepSite }) => keepSite()).catch(() => undefined)),
  );
}
