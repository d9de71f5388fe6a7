import type { EntryState } from './entry-state';

/**
 * Returns the link with which the reader arrived, empty for none, on a page that shows links and has no fields.
 * Returns undefined for a place in the page, which changes nothing: it then keeps the link in the address.
 */
export function arrivingLink(entry: EntryState): string | undefined {
  const fragment = entry.link();
  if (!fragment && location.hash) {
    entry.save();
    return undefined;
  }
  entry.arrived(fragment, true);
  return fragment;
}
