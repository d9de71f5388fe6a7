/** Pages that read a link's fragment (docs/addresses.md), relative to the base path. */
const readers = ['calculator/', 'aftercare/', 'leaflet/'];

/**
 * Adds the state to each link to a page that reads fragments, or that says so with `data-carries`, so that
 * a clinic's longer waits, name and number apply there too. The place that a link leads to becomes the
 * state's last part, and the page goes on to it. Links within the page stay.
 *
 * @param fragment the state without `#`; empty for none
 * @param root the element that contains the links
 */
export function carry(fragment: string, root: ParentNode = document): void {
  const pages = readers.map((path) => `${import.meta.env.BASE_URL}${path}`);
  for (const link of root.querySelectorAll('a')) {
    const { origin, pathname, hash, dataset } = link;
    // A link with a state of its own has been given one already.
    const plain = pages.includes(pathname) && !hash.includes('=');
    const reader = dataset['carries'] !== undefined || plain;
    if (!reader || origin !== location.origin) continue;
    const place = (dataset['carries'] ??= hash.slice(1));
    if (place && pathname === location.pathname) continue;
    const on = [fragment, fragment && place ? `at=${place}` : place].filter(Boolean).join('&');
    link.setAttribute('href', `${pathname}${on && `#${on}`}`);
  }
}
