import { readsLink } from '../../../lib/link-pages';

/**
 * Adds the state to each link to a page that reads links, or that says so with `data-carries`, so that
 * a clinic's longer waits, name and number apply there too. The place that a link leads to becomes the
 * state's last part, and the page goes on to it. Links within the page stay.
 *
 * @param fragment the state without `#`; empty for none
 * @param root the element that contains the links
 */
export function carry(fragment: string, root: ParentNode = document): void {
  const base = import.meta.env.BASE_URL;
  for (const link of root.querySelectorAll('a')) {
    const { origin, pathname, hash, dataset } = link;
    // A link with a state of its own has been given one already.
    const inside = pathname.startsWith(base) && readsLink(pathname.slice(base.length));
    const plain = inside && !hash.includes('=');
    const reader = dataset['carries'] !== undefined || plain;
    if (!reader || origin !== location.origin) continue;
    const place = (dataset['carries'] ??= hash.slice(1));
    if (place && pathname === location.pathname) continue;
    const on = [fragment, fragment && place ? `at=${place}` : place].filter(Boolean).join('&');
    link.setAttribute('href', `${pathname}${on && `#${on}`}`);
  }
}
