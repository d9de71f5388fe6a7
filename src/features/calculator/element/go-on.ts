/**
 * Goes on to the place in the page that a link names, if the page has it. A message stays in view instead,
 * and so does what the reader has scrolled to or comes back to.
 *
 * @param place id of an element
 */
export function goOn(place: string | undefined): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const told = document.querySelector('[data-part="problems"]')?.hasChildNodes();
  if (!place || !document.getElementById(place) || told) return;
  // An id in the address, unlike a scroll, opens the fold that contains it.
  if (visit?.type === 'navigate' && window.scrollY === 0) location.replace(`#${place}`);
}
