/** Size of every sharing image in pixels: what link previews are cut for (1.91 : 1). */
export const sharingImageSize = { width: 1200, height: 630 };

/**
 * Where the sharing image of a page stands: `/questions/does-it-hurt/` → `/sharing/questions/does-it-hurt.png`.
 * Previews keep these addresses for long, so they are stable.
 *
 * @param path the page's path on the site, with a slash at both ends
 */
export function sharingImage(path: string): string {
  return `/sharing${path === '/' ? '/index' : path.slice(0, -1)}.png`;
}
