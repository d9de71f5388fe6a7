/**
 * Makes the Print button print, writes the day of printing into the foot of the sheet, and fills the leaflet
 * from a link. Loads the link reader only if the URL may contain a link.
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
  const date = () => {
    const place = sheet.querySelector<HTMLElement>('[data-part="printed-on"]')!;
    const today = new Date().toLocaleDateString(sheet.dataset['lang'], { dateStyle: 'long' });
    place.textContent = place.dataset['words']!.replace('{date}', today);
  };
  // Also now, since not every browser tells when it prints.
  date();
  window.addEventListener('beforeprint', date);
  const fill = () =>
    import('./fill-leaflet')
      .then(({ fillLeaflet }) => fillLeaflet(sheet))
      .catch(() => show('not-loaded'));
  if (location.hash || location.search) void fill();
  window.addEventListener('hashchange', () => void fill());
}
