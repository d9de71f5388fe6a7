/**
 * Repairs an address whose `#` was encoded into the path, as some mail programs do:
 * `/calculator/%23treated=…` → `/calculator/#treated=…`. The result is always on this site.
 *
 * @param href the address as received
 * @returns undefined if the path has no encoded `#`
 */
export function meantAddress(href: string): URL | undefined {
  const url = new URL(href);
  const [, path, fragment] = /^(.*?)%(?:25)*23(.+)$/.exec(url.pathname) ?? [];
  if (path === undefined || fragment === undefined) return undefined;
  url.pathname = path.replace(/(?:\/|\/index\.html)?$/, '/');
  // The page itself handles any query that was added at the end.
  url.hash = fragment + url.search;
  url.search = '';
  return url;
}
