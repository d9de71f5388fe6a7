/** Size of every sharing image in pixels: the aspect ratio of link previews (1.91 : 1). */
export const sharingImageSize = { width: 1200, height: 630 };

/**
 * Returns the path of a page's sharing image: `/questions/does-it-hurt/` →
 * `/sharing/questions/does-it-hurt.png`. Previews cache these URLs for a long time, so they are stable.
 *
 * @param path the page's path on the site, with a slash at both ends
 */
export function sharingImage(path: string): string {
  return `/sharing${path === '/' ? '/index' : path.slice(0, -1)}.png`;
}
