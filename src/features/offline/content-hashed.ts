/**
 * Whether a file's name holds a hash of its content, as Vite and Pagefind write them. Such a file may be
 * taken from the cache without asking; all others may have changed.
 *
 * @param path from the site's root, with no slash at the start
 */
export function isNamedByContent(path: string): boolean {
  return /^_astro\/|^pagefind\/(?:fragment|index|filter)\/|\.pf_meta$/.test(path);
}
