import { cachePrefix } from '../cache-names.ts';

declare const self: ServiceWorkerGlobalScope;

/** Replaces an installed worker, deletes its caches, and unregisters itself. */
async function retire(): Promise<void> {
  const ours = (await caches.keys()).filter((name) =>
    name.startsWith(cachePrefix(self.registration.scope)),
  );
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));
