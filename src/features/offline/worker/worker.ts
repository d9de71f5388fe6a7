import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { cachePrefix } from '../cache-names.ts';
import { isNamedByContent } from '../content-hashed.ts';
import type { PrecacheList } from './precache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const PRECACHE: PrecacheList;

declare global {
  interface WorkerNavigator {
    /** Save Data API, section 2. Chromium has it. */
    readonly connection?: { readonly saveData: boolean };
  }
}

/** Advice that is new is worth a wait; a reader with a dead network is not left with an empty page. */
const networkTimeoutSeconds = 3;
const firstServerError = 500;
/** Pages and files that are kept as they are read, beside those that are always saved. The oldest go. */
const mostKept = 150;

const { scope } = self.registration;
const prefix = cachePrefix(scope);
const assets = new PrecacheController({ cacheName: `${prefix}assets` });
const pages = new PrecacheController({ cacheName: `${prefix}pages` });
assets.addToCacheList(PRECACHE.assets.map((url) => ({ url, revision: null })));
pages.addToCacheList(PRECACHE.pages.map(([url, revision]) => ({ url, revision })));
/** What was read of this version of the site: old advice is not kept beside new. */
const read = `${prefix}read ${PRECACHE.version}`;

/** The address without what stands after "?", which is for the page's script alone. */
const addressOf = ({ url }: Request) => url.replace(/[?#].*/, '');
const isPrecached = (request: Request) => pages.getCacheKeyForURL(addressOf(request)) !== undefined;

/** What is saved under an address, of this version first. A slash that is missing at its end is the server's to add. */
async function saved(request: Request): Promise<Response | undefined> {
  for (const address of [addressOf(request), `${addressOf(request)}/`]) {
    const key = pages.getCacheKeyForURL(address) ?? address;
    const found = await caches.match(key, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Forgets what was kept first, where there is more than the most. */
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
      // What is always saved stays of one version: only a new worker brings another.
      cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) =>
        Promise.resolve(response.status === 200 && !isPrecached(request) ? response : null),
      cacheDidUpdate: trim,
    },
  ],
};
const cacheFirst = new CacheFirst(keeping);
const networkFirst = new NetworkFirst({ ...keeping, networkTimeoutSeconds });

/** The network's page, or the saved one where the network does not answer in time or with an error. */
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
 * The answer to a request for a page, for what a page loads, or for what the search loads. Pictures for
 * previews, feeds and data are left to the network.
 */
function answer(request: Request, event: ExtendableEvent): Promise<Response> | undefined {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
  const path = addressOf(request).slice(scope.length);
  if (isNamedByContent(path)) return cacheFirst.handle({ event, request });
  const isKept = /^$|\/$|^pagefind\//.test(path) || isPrecached(request);
  return isKept || request.mode === 'navigate' ? pageFor(request, event) : undefined;
}

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
  const used = [assets.strategy.cacheName, pages.strategy.cacheName, read];
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

/** Keeps what a page had loaded before this worker was there: the page tells its addresses. */
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
