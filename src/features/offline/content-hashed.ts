/**
 * Returns true if a file's name contains a hash of its content, as Vite and Pagefind write them. Such a
 * file is served from the cache without a request; all others may have changed.
 *
 * @param path relative to the site's root, without a leading slash
 */
export function isNamedByContent(path: string): boolean {
  return /^_astro\/|^pagefind\/(?:fragment|index|filter)\/|\.pf_meta$/.test(path);
}

/** Matches the Temporal polyfill, which a browser that has Temporal never loads. */
export const temporalPolyfill = /(?:^|\/)_astro\/global\.esm\./;
