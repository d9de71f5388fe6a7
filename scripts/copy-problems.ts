import type { Clinic } from '../src/clinic.ts';
import { restrictionDataSchema } from '../src/content/schemas/restriction-data.ts';

/** A wait of `content/restrictions.yaml`. */
export interface PublishedWait {
  id: string;
  /** Elapsed hours. */
  hours: number;
}

/** A built site: the paths of its files, and a function that reads them. */
export interface BuiltSite {
  files: readonly string[];
  read(file: string): string;
}

/** Pages that show the waits with their hours, and pages that name the clinic. */
const withWaits = ['aftercare', 'calculator', 'embed/calculator', 'leaflet'];
const withClinic = ['', 'aftercare', 'calculator', 'embed/calculator', 'leaflet'];

/**
 * Returns the problems of a clinic's own copy as built: a site URL other than the configured one, a name,
 * number or logo that is not shown, a wait that is not the clinic's own or is shorter than the published
 * one. The build itself checks links.
 *
 * @param published the waits of `content/restrictions.yaml`
 * @returns a sentence for each problem
 */
export function copyProblems(
  { files, read }: BuiltSite,
  clinic: Clinic,
  published: readonly PublishedWait[],
): string[] {
  const html = (page: string) => read(`${page && `${page}/`}index.html`);
  const asked = published.map(({ id, hours }) => ({ id, hours: clinic.waits.get(id) ?? hours }));
  const address = `${clinic.siteUrl}${clinic.basePath}`;
  const canonical = /rel="canonical" href="([^"]*)"/.exec(html(''))?.[1];
  const problems =
    canonical === address ? [] : [`The site was built for ${canonical}, and ${address} is set.`];

  for (const page of withClinic) {
    // The build keeps the parts of a number together with no-break spaces.
    const text = html(page).replaceAll('\u00a0', ' ');
    for (const said of [clinic.name, clinic.tel].filter((each) => each !== undefined)) {
      if (!text.includes(escaped(said))) problems.push(`/${page} does not show "${said}".`);
    }
    const { logo } = clinic;
    if (logo && !(text.includes(`src="${clinic.basePath}${logo}"`) && files.includes(logo))) {
      problems.push(`/${page} does not show the logo, ${logo}.`);
    }
  }
  for (const [where, waits] of shownWaits(html, read)) {
    for (const { id, hours } of asked) {
      const shown = waits.get(id);
      if (shown !== hours) {
        problems.push(`${where}: ${id} is ${shown ?? 'not'} there, and must be ${hours} hours.`);
      }
    }
  }
  const shorter = asked.filter(({ hours }, index) => hours < published[index]!.hours);
  return [...problems, ...shorter.map(({ id }) => `${id} is shorter than the published wait.`)];
}

/** Returns the waits in elapsed hours by restriction, for each place that shows them all. */
function shownWaits(
  html: (page: string) => string,
  read: BuiltSite['read'],
): [where: string, waits: Map<string, number>][] {
  const { restrictions } = restrictionDataSchema.parse(JSON.parse(read('restrictions.json')));
  const ofData = new Map(restrictions.map(({ id, hours }) => [id, hours]));
  const item = /data-restriction="([^"]*)" data-hours="(\d+)"/g;
  const ofPage = (page: string) =>
    new Map([...html(page).matchAll(item)].map(([, id = '', hours]) => [id, Number(hours)]));
  return [
    ['/restrictions.json', ofData],
    ...withWaits.map((page): [string, Map<string, number>] => [`/${page}/`, ofPage(page)]),
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
