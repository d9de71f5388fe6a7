/**
 * Makes the Print button print, and fills the leaflet from a link. Loads the link reader only if the URL
 * may contain a link.
 *
 * @param sheet the element that contains the leaflet and its tools
 */
export function loadLeafletOnFragment(sheet: HTMLElement): void {
  const button = sheet.querySelector<HTMLButtonElement>('[data-part="print"]')!;
  button.parentElement!.dataset['ready'] = '';
  const show = (part: string) => {
    sheet.querySelector<HTMLElement>(`[data-part="${part}"]`)!.hidden = false;
  };
  button.addEventListener('click', () => {
    // Browsers do not report whether they printed, and some lack this function.
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
