import { clinic } from '../clinic.ts';

/**
 * An address on this site as links need it, under the path at which the site is served:
 * `/aftercare/#exercise` → `/needling/aftercare/#exercise`. Anything but a path from the site's root
 * comes back as it is.
 */
export function address(path: string): string {
  return /^\/(?!\/)/.test(path) ? `${clinic.basePath}${path.slice(1)}` : path;
}

/** An address on this site with scheme and host, for whatever leaves the site. */
export function absoluteAddress(path: string): string {
  return new URL(address(path), clinic.siteUrl).href;
}

/** The path of a page without the one under which the site is served: the reverse of `address`. */
export function sitePath(pathname: string): string {
  return pathname.startsWith(clinic.basePath)
    ? pathname.slice(clinic.basePath.length - 1)
    : pathname;
}
