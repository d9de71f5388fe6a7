import { readsLink } from '../../../lib/link-pages';

/** The state that links take along, and whether those that are made later are looked after. */
let carried = '';
let watching = false;

/** Lets a link that a script made after the state was known, such as a search result, take it along. */
function watchLaterLinks(): void {
  if (watching) return;
  watching = true;
  document.addEventListener(
    'click',
    ({ target }) => {
      const around = target instanceof Element && target.closest('a')?.parentElement;
      if (around) carryIn(around, carried);
    },
    { capture: true },
  );
}

/**
 * Adds the state to each link to a page that reads links, or that says so with `data-carries`, so that
 * a clinic's longer waits, name and number apply there too. The place that a link leads to becomes the
 * state's last part, and the page goes on to it. Links within the page stay.
 *
 * @param fragment the state without `#`; empty for none
 */
export function carry(fragment: string): void {
  carried = fragment;
  carryIn(document, fragment);
  watchLaterLinks();
}

function carryIn(root: ParentNode, fragment: string): void {
  const base = import.meta.env.BASE_URL;
  for (const link of root.querySelectorAll('a')) {
    const { origin, pathname, search, hash, dataset } = link;
    // A link with a state of its own has been given one already.
    const inside = pathname.startsWith(base) && readsLink(pathname.slice(base.length));
    const plain = inside && !hash.includes('=');
    const reader = dataset['carries'] !== undefined || plain;
    if (!reader || origin !== location.origin) continue;
    const place = (dataset['carries'] ??= hash.slice(1));
    if (place && pathname === location.pathname) continue;
    const on = [fragment, fragment && place ? `at=${place}` : place].filter(Boolean).join('&');
    link.setAttribute('href', `${pathname}${search}${on && `#${on}`}`);
  }
}
