/**
 * Lets the Print button print, and fills the leaflet from a link. What reads links loads only where the
 * address has a fragment.
 *
 * @param sheet the element around the leaflet and its tools
 */
export function wakeLeaflet(sheet: HTMLElement): void {
  const button = sheet.querySelector<HTMLButtonElement>('[data-part="print"]')!;
  button.parentElement!.dataset['ready'] = '';
  button.addEventListener('click', () => window.print());
  const fill = () =>
    import('./fill-leaflet')
      .then(({ fillLeaflet }) => fillLeaflet(sheet, location.hash))
      .catch(() => {
        sheet.querySelector<HTMLElement>('[data-part="not-loaded"]')!.hidden = false;
      });
  if (location.hash) void fill();
  window.addEventListener('hashchange', () => void fill());
}
