/**
 * Makes the Print button print, writes the day of printing into the foot of the sheet, and fills the leaflet
 * from a link or the answer that this browser keeps. Loads the reader only if there may be one.
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
  if (location.hash || location.search || keepsAnswer(sheet)) void fill();
  window.addEventListener('hashchange', () => void fill());
}

/** Returns true if this browser keeps an answer. */
function keepsAnswer({ dataset }: HTMLElement): boolean {
  try {
    return localStorage.getItem(dataset['key'] ?? '') !== null;
  } catch {
    return false;
  }
}
