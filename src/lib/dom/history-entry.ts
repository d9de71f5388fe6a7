/** Delay before the next try, in milliseconds. */
const pause = 1000;
const mostTries = 30;
let waiting: number | undefined;

/**
 * Replaces the URL and the state of the current session history entry. Browsers limit the rate of changes
 * (WebKit to 100 in 10 s, Firefox and Chromium to 200): WebKit and Firefox throw, Chromium ignores the
 * call. A rejected change is tried again, unless a newer one is made or another entry becomes current.
 *
 * @param hash of the new URL, with its `#`; empty for none
 * @param state the entry's state while its tab is open, serializable as JSON
 * @param search of the new URL
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
    // The comparison below detects the failure.
  }
  const before = location.href;
  const taken = before === href && JSON.stringify(history.state) === JSON.stringify(state);
  if (taken || tries >= mostTries) return;
  waiting = window.setTimeout(() => {
    if (location.href === before) replaceEntry(hash, state, search, tries + 1);
  }, pause);
}
