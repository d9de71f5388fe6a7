/**
 * Shows what a clinic's link says, on a page that only shows it. Loads its reader if the address may hold a link:
 * most readers bring none, and load no more than this script.
 */
export function loadOnLink(): void {
  const place = document.querySelector<HTMLElement>('[data-part="clinic-link"]');
  if (!place) return;
  const { dataset } = document.documentElement;
  let reads: unknown = 'arriving' in dataset;
  const open = () => {
    const { hash } = location;
    // Once a link was read, a place in the page or Back may change what counts.
    reads ||= hash && !document.getElementById(hash.slice(1));
    if (!reads) return;
    import('./show-clinic-link')
      .then(({ showClinicLink }) => showClinicLink(place))
      .catch(() => {
        place.hidden = false;
      })
      .finally(() => delete dataset['arriving']);
  };
  open();
  addEventListener('hashchange', open);
}
