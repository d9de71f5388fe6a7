import { clinic } from '../clinic.ts';

/**
 * Returns a path with the base path, for links: `/aftercare/#exercise` → `/needling/aftercare/#exercise`.
 * Returns anything but a path from the site's root unchanged.
 */
export function withBase(path: string): string {
  return /^\/(?!\/)/.test(path) ? `${clinic.basePath}${path.slice(1)}` : path;
}

/** Returns an absolute URL, for use outside the site. */
export function absoluteUrl(path: string): string {
  return new URL(withBase(path), clinic.siteUrl).href;
}

/** Returns the path of a page without the base path: the reverse of `withBase`. */
export function stripBase(pathname: string): string {
  return pathname.startsWith(clinic.basePath)
    ? pathname.slice(clinic.basePath.length - 1)
    : pathname;
}
