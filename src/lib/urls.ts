import { clinic } from '../clinic.ts';

/**
 * Returns an address on this site as links need it, under the path at which the site is served:
 * `/aftercare/#exercise` → `/needling/aftercare/#exercise`. Anything but a path from the site's root
 * is returned unchanged.
 */
export function withBase(path: string): string {
  return /^\/(?!\/)/.test(path) ? `${clinic.basePath}${path.slice(1)}` : path;
}

/** Returns an address on this site with scheme and host, for what leaves the site. */
export function absoluteUrl(path: string): string {
  return new URL(withBase(path), clinic.siteUrl).href;
}

/** Returns the path of a page without the one under which the site is served: the reverse of `withBase`. */
export function stripBase(pathname: string): string {
  return pathname.startsWith(clinic.basePath)
    ? pathname.slice(clinic.basePath.length - 1)
    : pathname;
}
