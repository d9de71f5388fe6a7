/** Shows a button that prints the page. Some browsers have no way to print, and get none. */
export function offerPrint(button: HTMLButtonElement): void {
  if (typeof window.print !== 'function') return;
  button.addEventListener('click', () => window.print());
  button.hidden = false;
}
