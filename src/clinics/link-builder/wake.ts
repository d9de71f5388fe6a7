/**
 * Loads the builder when the reader first touches its form, or comes by a link that fills it in. A page
 * that is only read carries no more than this.
 */
export function wakeBuilder(): void {
  const host = document.querySelector<HTMLElement>('link-builder')!;
  const form = host.querySelector('form')!;
  const failed = () => (host.querySelector<HTMLElement>('[data-part="failed"]')!.hidden = false);
  const load = () => import('./define');
  host.dataset['ready'] = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Once the builder is there, it hears of this by itself.
    if (!customElements.get('link-builder')) load().then(() => form.requestSubmit(), failed);
  });
  form.addEventListener('focusin', () => void load().catch(failed), { once: true });
  // A place in the page is no link.
  const { hash, search } = location;
  if (search || (hash && !document.getElementById(hash.slice(1)))) load().catch(failed);
}
