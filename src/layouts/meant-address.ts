/**
 * The address that was meant where the `#` of a link was encoded into the path, as some mailers do:
 * `/calculator/%23treated=…` → `/calculator/#treated=…`. It stays on this site.
 *
 * @param href the address as it came
 * @returns nothing where the path holds no such sign
 */
export function meantAddress(href: string): URL | undefined {
  const url = new URL(href);
  const [, path, fragment] = /^(.*?)%(?:25)*23(.+)$/.exec(url.pathname) ?? [];
  if (path === undefined || fragment === undefined) return undefined;
  url.pathname = path.replace(/(?:\/|\/index\.html)?$/, '/');
  // What was added behind it is for the page to sort out.
  url.hash = fragment + url.search;
  url.search = '';
  return url;
}
