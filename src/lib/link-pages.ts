/** Pages whose own script reads a link whole: they count its times, print them, or show the form. */
export const wholeLinkPages = ['calculator/', 'aftercare/', 'leaflet/'];

/**
 * Pages that a link's waits, name and number are not for: those for clinics and their visitors' pages, and those that
 * are shown in place of others. Each other page takes a link along, also one that says nothing of a wait: the next
 * page may.
 */
const without = /^(?:(?:clinics|offline|styleguide|your-website)\/|(?:embed|versions)\/.*)$/;

/**
 * Returns true for a page that reads the link of a clinic, so that links inside the site carry it there.
 *
 * @param path relative to the base path: `get-help/`
 */
export function readsLink(path: string): boolean {
  return /^(?:[\w-]+\/)*$/.test(path) && !without.test(path);
}
