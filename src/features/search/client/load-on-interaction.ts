/**
 * Makes the search links and Ctrl or Cmd + K open the search dialog. No single key does: dictation or an
 * accidental key press would open it in the middle of a sentence (WCAG 2.1.4). Loads the dialog's script
 * at the first use and passes on what is typed meanwhile. If that fails, the search page opens.
 */
export function loadSearchOnInteraction(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.search-link');
  const [link] = links;
  if (!link) return;
  const open = (asked: Event) => {
    asked.preventDefault();
    let typed = '';
    const keep = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      typed += event.key;
    };
    document.addEventListener('keydown', keep, true);
    return import('./dialog')
      .then(({ openSearch }) => openSearch(typed))
      .catch(() =>
        location.assign(
          typed ? link.href.replace(/#|$/, `#q=${encodeURIComponent(typed)}&`) : link.href,
        ),
      )
      .finally(() => document.removeEventListener('keydown', keep, true));
  };
  for (const each of links) {
    each.addEventListener('click', (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) void open(event);
    });
  }
  document.addEventListener('keydown', (event) => {
    const { defaultPrevented, ctrlKey, metaKey, key } = event;
    if (!defaultPrevented && (ctrlKey || metaKey) && /^k$/i.test(key)) void open(event);
  });
}
