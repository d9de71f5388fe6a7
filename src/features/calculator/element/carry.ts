/** Pages that read a link's fragment (docs/addresses.md), relative to the base path. */
const readers = ['calculator/', 'aftercare/', 'leaflet/'];

/**
 * Adds the state to each link to a page that reads fragments, or that says so with `data-carries`, so that a clinic's longer waits, name and
 * number apply there too. Leaves links with a fragment of their own unchanged.
 *
 * @param fragment the state without `#`; empty for none
 * @param root the element that contains the links
 */
export function carry(fragment: string, root: ParentNode = document): void {
  const pages = readers.map((path) => `${import.meta.env.BASE_URL}${path}`);
  for (const link of root.querySelectorAll('a')) {
    const carries = link.dataset['carries'] !== undefined;
    const reader = carries || (link.hash === '' && pages.includes(link.pathname));
    if (!reader || link.origin !== location.origin) continue;
    link.dataset['carries'] = '';
    link.setAttribute('href', `${link.pathname}${fragment && `#${fragment}`}`);
  }
}
