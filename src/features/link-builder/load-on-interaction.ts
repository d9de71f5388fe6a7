/**
 * Loads the builder when the reader first touches its form, did so before this script came, or comes by a
 * link that fills it in. A page that is only read carries no more than this.
 */
export function wakeBuilder(): void {
  const host = document.querySelector<HTMLElement>('link-builder')!;
  const form = host.querySelector('form')!;
  const failed = () => {
    delete host.dataset['ready'];
    host.dataset['failed'] = '';
  };
  const load = () => import('./define');
  host.dataset['ready'] = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Once the builder is there, it hears of this by itself.
    if (!customElements.get('link-builder')) load().then(() => form.requestSubmit(), failed);
  });
  form.addEventListener('focusin', () => void load().catch(failed), { once: true });
  const early = form.contains(document.activeElement);
  // A place in the page is no link.
  const { hash, search } = location;
  const link = search || (hash && !document.getElementById(hash.slice(1)));
  // What was typed before a new load is kept beside the address.
  if (early || link || history.state) load().catch(failed);
}
