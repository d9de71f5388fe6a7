/**
 * Loads the builder when the reader first uses its form, or at once if the form was used before this
 * script loaded or the URL fills it in. A page that is only read loads no more than this script.
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
    // The builder handles this event itself once it has loaded.
    if (!customElements.get('link-builder')) load().then(() => form.requestSubmit(), failed);
  });
  // Safari does not focus a pressed button.
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-fill]');
    if (!button || customElements.get('link-builder')) return;
    load().then(() => button.click(), failed);
  });
  form.addEventListener('focusin', () => void load().catch(failed), { once: true });
  const early = form.contains(document.activeElement);
  // An element's id is not a link.
  const { hash, search } = location;
  const link = search || (hash && !document.getElementById(hash.slice(1)));
  // Input from before a reload is in `history.state`.
  if (early || link || history.state) load().catch(failed);
}
