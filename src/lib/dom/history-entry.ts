/** In milliseconds. */
const pause = 1000;
const mostTries = 30;
let waiting: number | undefined;

/**
 * Replaces address and state of this entry of the session history. Browsers take only so many changes in
 * a while (WebKit 100 in 10 s, Firefox and Chromium 200): the first two throw, Chromium says nothing.
 * What is not taken is tried again, unless something newer is written or another entry has come.
 *
 * @param hash of the new address, with its `#`; empty for none
 * @param state what this entry keeps while its tab is open, readable as JSON
 * @param search of the new address
 */
export function replaceEntry(
  hash: string,
  state: unknown = history.state,
  search = location.search,
  tries = 1,
): void {
  window.clearTimeout(waiting);
  const { href } = new URL(`${location.pathname}${search}${hash}`, location.href);
  try {
    history.replaceState(state, '', href);
  } catch {
    // Told by what stands there now.
  }
  const before = location.href;
  const taken = before === href && JSON.stringify(history.state) === JSON.stringify(state);
  if (taken || tries >= mostTries) return;
  waiting = window.setTimeout(() => {
    if (location.href === before) replaceEntry(hash, state, search, tries + 1);
  }, pause);
}
