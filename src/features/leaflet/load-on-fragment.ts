/**
 * Lets the Print button print, and fills the leaflet from a link. What reads links loads only where the
 * address may hold one.
 *
 * @param sheet the element around the leaflet and its tools
 */
export function loadLeafletOnFragment(sheet: HTMLElement): void {
  const button = sheet.querySelector<HTMLButtonElement>('[data-part="print"]')!;
  button.parentElement!.dataset['ready'] = '';
  const show = (part: string) => {
    sheet.querySelector<HTMLElement>(`[data-part="${part}"]`)!.hidden = false;
  };
  button.addEventListener('click', () => {
    // No browser tells a page whether it printed, and some have no such function.
    show('printed');
    window.print?.();
  });
  const fill = () =>
    import('./fill-leaflet')
      .then(({ fillLeaflet }) => fillLeaflet(sheet))
      .catch(() => show('not-loaded'));
  if (location.hash || location.search) void fill();
  window.addEventListener('hashchange', () => void fill());
}
