import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { cachePrefix } from '../cache-names.ts';
import { isNamedByContent, temporalPolyfill } from '../content-hashed.ts';
import type { PrecacheList } from './precache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Defined by the build. */
declare const PRECACHE: PrecacheList;

declare global {
  interface WorkerNavigator {
    /** Save-Data API, section 2. Chromium supports it. */
    readonly connection?: { readonly saveData: boolean };
  }
}

/** New advice is worth a short wait; after that, readers on a dead network get the cached page. */
const networkTimeoutSeconds = 3;
const firstServerError = 500;
/** Most entries in the runtime cache, besides the precached files. The oldest are deleted. */
const mostKept = 150;

const { scope } = self.registration;
const prefix = cachePrefix(scope);
const assets = new PrecacheController({ cacheName: `${prefix}assets` });
const pages = new PrecacheController({ cacheName: `${prefix}pages` });
const hasTemporal = 'Temporal' in self;
assets.addToCacheList(
  PRECACHE.assets
    .filter((url) => !hasTemporal || !temporalPolyfill.test(url))
    .map((url) => ({ url, revision: null })),
);
pages.addToCacheList(PRECACHE.pages.map(([url, revision]) => ({ url, revision })));
/** Runtime cache of this version of the site: old advice is not kept beside new. */
const read = `${prefix}read ${PRECACHE.version}`;

/** Returns the URL without query and fragment: the query is only for the page's script. */
const addressOf = ({ url }: Request) => url.replace(/[?#].*/, '');
const isPrecached = (request: Request) => pages.getCacheKeyForURL(addressOf(request)) !== undefined;

/**
 * Returns the cached response for a URL, of the current version first. Also tries the URL with a trailing
 * slash, which otherwise the server adds.
 */
async function saved(request: Request): Promise<Response | undefined> {
  for (const address of [addressOf(request), `${addressOf(request)}/`]) {
    const key = pages.getCacheKeyForURL(address) ?? address;
    const found = await caches.match(key, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Deletes the oldest entries if there are more than `mostKept`. */
async function trim(): Promise<void> {
  const cache = await caches.open(read);
  const oldest = (await cache.keys()).slice(0, -mostKept);
  await Promise.all(oldest.map((request) => cache.delete(request)));
}

const keeping = {
  cacheName: read,
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }: { request: Request }) =>
        Promise.resolve(addressOf(request)),
      cachedResponseWillBeUsed: ({ request }: { request: Request }) => saved(request),
      // Precached files stay at one version: only a new worker updates them.
      cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) =>
        Promise.resolve(response.status === 200 && !isPrecached(request) ? response : null),
      cacheDidUpdate: trim,
    },
  ],
};
const cacheFirst = new CacheFirst(keeping);
const networkFirst = new NetworkFirst({ ...keeping, networkTimeoutSeconds });

/**
 * Returns the page from the network, or from the cache if the network is too slow or fails with a server
 * error.
 */
async function pageFor(request: Request, event: ExtendableEvent): Promise<Response> {
  if (request.mode === 'navigate') event.waitUntil(forgetOldAssets(event));
  try {
    const response = await networkFirst.handle({ event, request });
    if (response.status < firstServerError) return response;
    return (await saved(request)) ?? response;
  } catch (error) {
    const kind = request.mode === 'navigate' && (await pages.matchPrecache('offline/'));
    if (kind) return kind;
    throw error;
  }
}

/**
 * Returns the response to a request for a page, its assets or the search's files. Returns undefined for
 * preview images, feeds and data, which go to the network.
 */
function answer(request: Request, event: ExtendableEvent): Promise<Response> | undefined {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
  const path = addressOf(request).slice(scope.length);
  if (isNamedByContent(path)) return cacheFirst.handle({ event, request });
  const isKept = /^$|\/$|^pagefind\//.test(path) || isPrecached(request);
  return isKept || request.mode === 'navigate' ? pageFor(request, event) : undefined;
}

/**
 * Deletes the previous version's scripts once no page is open. An open page may still request them, and
 * the host no longer has them.
 */
async function forgetOldAssets(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.every(({ url }) => !url.startsWith(scope))) await assets.activate(event);
}

/** Deletes this site's caches that this version does not use. */
async function forgetOldCaches(): Promise<void> {
  const used = [assets.strategy.cacheName, pages.strategy.cacheName, read];
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(old.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}

/** Precaches the files. Throws if the reader saves data, so that the previous version stays. */
async function save(event: ExtendableEvent): Promise<void> {
  if (self.navigator.connection?.saveData) throw new Error('The reader saves data');
  // Each controller requests one file at a time, which leaves bandwidth for the reader.
  await Promise.all([assets.install(event), pages.install(event)]);
  await self.skipWaiting();
}

async function takeOver(event: ExtendableEvent): Promise<void> {
  await pages.activate(event);
  await forgetOldAssets(event);
  await forgetOldCaches();
  await self.clients.claim();
}

/** Caches what a page loaded before this worker was active. The page sends the URLs. */
async function keep(event: ExtendableMessageEvent): Promise<void> {
  const requests = (event.data as string[]).map((url) => new Request(url));
  await Promise.allSettled(requests.flatMap((request) => answer(request, event) ?? []));
}

self.addEventListener('install', (event) => event.waitUntil(save(event)));
self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));
self.addEventListener('message', (event) => event.waitUntil(keep(event)));
self.addEventListener('fetch', (event) => {
  const response = answer(event.request, event);
  if (response) event.respondWith(response);
});
