/**
 * Shows what a clinic's link says, on a page that only shows it. Loads its reader if the address may hold a link:
 * most readers bring none, and load no more than this script.
 */
export function loadOnLink(): void {
  const place = document.querySelector<HTMLElement>('[data-part="clinic-link"]');
  if (!place) return;
  const open = () => {
    const { hash, search } = location;
    // Some mailers write ? for #.
    const holds = (hash && !document.getElementById(hash.slice(1))) || /^\?(?:%23)?0&/.test(search);
    if (!holds && !('read' in place.dataset)) {
      delete document.documentElement.dataset['arriving'];
      return;
    }
    place.dataset['read'] = '';
    import('./show-clinic-link')
      .then(({ showClinicLink }) => showClinicLink(place))
      .catch(() => {
        place.hidden = false;
      })
      .finally(() => delete document.documentElement.dataset['arriving']);
  };
  open();
  window.addEventListener('hashchange', open);
}
