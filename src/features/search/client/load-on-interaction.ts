/**
 * Lets the header's search link and Ctrl or Cmd + K open the search dialog. No key does so by itself: who
 * dictates, or hits keys without meaning to, would open it in the middle of a sentence (WCAG 2.1.4). The
 * dialog's script is loaded at the first use, and what is typed meanwhile is kept for it; where that fails,
 * the link goes to the search page as it would without script.
 */
export function loadSearchOnInteraction(): void {
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  const open = () => {
    let typed = '';
    const keep = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      typed += event.key;
    };
    document.addEventListener('keydown', keep, true);
    return import('./dialog')
      .then(({ openSearch }) => openSearch(typed))
      .catch(() => location.assign(link.href + (typed && `#q=${encodeURIComponent(typed)}`)))
      .finally(() => document.removeEventListener('keydown', keep, true));
  };
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    void open();
  });
}
