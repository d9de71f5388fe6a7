import { rawTimeZones, type RawTimeZone } from '@vvo/tzdb';
import type { Plugin } from 'vite';

/** The virtual module that provides the list to browsers. */
const name = 'virtual:time-zones';

const areas =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;
/** Parts of Australia named by compass point or abbreviation: the last part of the name is not a city. */
const noCity = /\/(?:North|South|West|[A-Z]+)$/;

/**
 * Returns the places that readers and links may name, from the time zone database (`backward` included).
 * Each line holds the names of zones that keep the same time, the current name first. `=` marks a name that
 * only matches whole, because its last part is not a city or not the only big one.
 *
 * Abbreviations (`EST`), offsets and `Etc/` are left out: they are not places, and browsers interpret them
 * differently. Of names without a region only countries with one zone stay: `Japan`.
 */
function timeZoneLines(zones: readonly RawTimeZone[] = rawTimeZones): string[] {
  const biggest = new Map(zones.map((zone) => [plain(zone.mainCities[0] ?? ''), zone]));
  return zones.map((zone) => {
    const alone = zones.filter(({ countryCode }) => countryCode === zone.countryCode).length === 1;
    const isPlace = (id: string) => id.includes('/') || (alone && /^[A-Z][a-z]{3,}$/.test(id));
    const isCity = (id: string) => {
      const other = biggest.get(plain(id.replace(/^.*\//, '')));
      return areas.test(id) && !noCity.test(id) && (!other || other === zone);
    };
    return zone.group
      .filter(isPlace)
      .map((id) => (isCity(id) ? id : `=${id}`))
      .join(' ');
  });
}

const plain = (city: string) => city.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

/** Provides the list to the browser's code as `virtual:time-zones`. */
export function timeZoneList(): Plugin {
  return {
    name: 'time-zone-list',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export const zones = ${JSON.stringify(timeZoneLines().join('\n'))};`
        : undefined,
  };
}
