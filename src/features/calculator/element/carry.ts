/** Pages that read a link's fragment (docs/addresses.md), below the site's own path. */
const readers = ['calculator/', 'aftercare/', 'leaflet/'];

/**
 * Lets each link to another page that reads fragments take the state along, so that a clinic's longer
 * waits, name and number hold there too. A link to a place in such a page stays as it is.
 *
 * @param fragment the state without `#`; empty for none
 * @param root where the links stand
 */
export function carry(fragment: string, root: ParentNode = document): void {
  const pages = readers.map((path) => `${import.meta.env.BASE_URL}${path}`);
  for (const link of root.querySelectorAll('a')) {
    const own = link.hash !== '' && link.dataset['carries'] === undefined;
    if (own || link.origin !== location.origin || !pages.includes(link.pathname)) continue;
    link.dataset['carries'] = '';
    link.setAttribute('href', `${link.pathname}${fragment && `#${fragment}`}`);
  }
}
