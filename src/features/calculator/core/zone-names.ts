import { zones } from 'virtual:time-zones';
import { browserKnows } from './device';

/** The zones that a name may stand for, the best first, by the name as it is compared. */
const found = new Map<string, readonly string[]>([
  ['utc', ['UTC']],
  ['etc/utc', ['UTC']],
]);
const names: string[] = [];

for (const line of zones.split('\n')) {
  const same = line.replaceAll('=', '').split(' ');
  for (const marked of line.split(' ')) {
    const name = marked.replace('=', '');
    // A country alone leads to its city.
    const candidates = name.includes('/') ? [name, ...same] : same;
    const parts = plain(name).split('/');
    found.set(parts.join('/'), candidates);
    if (marked !== name) continue;
    names.push(name);
    // "Buenos Aires" and "Argentina/Buenos Aires": the present name comes first.
    for (let from = 1; from < parts.length; from++) {
      const end = parts.slice(from).join('/');
      if (!found.has(end)) found.set(end, candidates);
    }
  }
}

/** Every place that can be named, and the reader's own zone even where the list leaves it out. */
export function zoneNames(own?: string): string[] {
  return !own || names.includes(own) ? names : [own, ...names];
}

/**
 * The IANA name of a zone that was typed or linked: "europe/london" and "Europe/New York" are understood,
 * and so is a city alone, by its present name or a former one, with its accents or without. The list is
 * the site's own, the same in every browser. Abbreviations and offsets are not on it: "BST" is a zone in
 * Britain, in Bangladesh and on Bougainville, and the signs of `Etc/GMT+5` mean the opposite of what
 * people write.
 *
 * @returns nothing where no zone fits
 */
export function findZone(typed: string): string | undefined {
  const wanted = plain(typed);
  const candidates = found.get(wanted) ?? found.get(wanted.replace(/_city$/, ''));
  // A browser may be older than a city's present name.
  return candidates?.find(browserKnows);
}

/**
 * Why a typed zone is none, with the way on. An abbreviation or an offset does not say by whose clocks to
 * count.
 */
export function zoneMessage(typed: string): string | undefined {
  const place = typed.trim();
  const city = 'ype the nearest big city, such as London.';
  if (!place) return undefined;
  if (/[+\d]/.test(place)) return `Hours from GMT do not say when the clocks change: t${city}`;
  if (/^(?:[A-Z]{1,5}|[a-z]{1,3}t)$/.test(place)) {
    return `${place} is short for more than one time zone: t${city}`;
  }
  return 'We do not know that place. Type a big city in the same time zone, such as London.';
}

/** A name as it is compared: "St. John's" and "St_Johns" are the same. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .trim()
    .replace(/[\s_-]+/g, '_')
    .toLowerCase();
}
