import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { cachePrefix } from './cache-names.ts';
import { isNamedByContent } from './content-hashed.ts';
import type { PrecacheList } from './precache-list.ts';

declare const self: WorkerScope;
/** Put in by the build. */
declare const PRECACHE: PrecacheList;

/** Advice that is new is worth a wait; a reader with a dead network is not left with an empty page. */
const networkTimeoutSeconds = 3;
const firstServerError = 500;

const { scope } = self.registration;
const prefix = cachePrefix(scope);
const assets = new PrecacheController({ cacheName: `${prefix}assets` });
const pages = new PrecacheController({ cacheName: `${prefix}pages` });
assets.addToCacheList(PRECACHE.assets.map((url) => ({ url, revision: null })));
pages.addToCacheList(PRECACHE.pages.map(([url, revision]) => ({ url, revision })));

/**
 * The key under which a page is saved. What stands after "?" is for the page's script alone, and a slash
 * that is missing at the end is the server's to add.
 */
function keyOf(request: Request): string | undefined {
  const { origin, pathname } = new URL(request.url);
  return (
    pages.getCacheKeyForURL(`${origin}${pathname}`) ??
    pages.getCacheKeyForURL(`${origin}${pathname}/`)
  );
}

const saved = async (key: string) => (await caches.open(pages.strategy.cacheName)).match(key);

/**
 * The network's answer, or the saved one where the network does not answer in time. Nothing that comes
 * is saved: only a new version of this worker brings new pages, all of one version.
 */
const newest = new NetworkFirst({
  cacheName: pages.strategy.cacheName,
  networkTimeoutSeconds,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keyOf(request) ?? request),
      cacheWillUpdate: () => Promise.resolve(null),
    },
  ],
});

registerRoute(
  ({ url }) => url.href.startsWith(scope) && isNamedByContent(url.href.slice(scope.length)),
  new CacheFirst({ cacheName: assets.strategy.cacheName, matchOptions: { ignoreVary: true } }),
);

registerRoute(
  ({ request, sameOrigin }) =>
    sameOrigin && (request.mode === 'navigate' || keyOf(request) !== undefined),
  async ({ event, request }) => {
    const key = keyOf(request);
    if (request.mode === 'navigate') event.waitUntil(forgetOldAssets(event));
    try {
      const response = await newest.handle({ event, request });
      if (response.status < firstServerError) return response;
      return (key && (await saved(key))) || response;
    } catch (error) {
      const kind = request.mode === 'navigate' && (await pages.matchPrecache('offline/'));
      if (kind) return kind;
      throw error;
    }
  },
);

/**
 * Scripts of the version before stay while a page is open that may still ask for them: the host has
 * them no more.
 */
async function forgetOldAssets(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.every(({ url }) => !url.startsWith(scope))) await assets.activate(event);
}

/** Caches of ours that this version does not use. */
async function forgetOldCaches(): Promise<void> {
  const used = [assets, pages].map(({ strategy }) => strategy.cacheName);
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(old.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}

/** Fails where the reader saves data, so that the version before stays. */
async function save(event: ExtendableEvent): Promise<void> {
  if (self.navigator.connection?.saveData) throw new Error('The reader saves data');
  // Each asks for one file after another, which leaves the network to what the reader does.
  await Promise.all([assets.install(event), pages.install(event)]);
  await self.skipWaiting();
}

async function takeOver(event: ExtendableEvent): Promise<void> {
  await pages.activate(event);
  await forgetOldAssets(event);
  await forgetOldCaches();
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(save(event)));
self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));
