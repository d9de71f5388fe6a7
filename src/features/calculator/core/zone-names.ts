import { zones } from 'virtual:time-zones';
import type { Messages } from '../../../content/schemas/interface';
import { fill } from '../../../lib/fill';
import { browserKnows } from './device';

/** Zones by normalized name, the best match first. */
const found = new Map<string, readonly string[]>([
  ['utc', ['UTC']],
  ['etc/utc', ['UTC']],
]);
const names: string[] = [];

for (const line of zones.split('\n')) {
  const same = line.replaceAll('=', '').split(' ');
  for (const marked of line.split(' ')) {
    const name = marked.replace('=', '');
    // A country alone stands for its city.
    const candidates = name.includes('/') ? [name, ...same] : same;
    const parts = plain(name).split('/');
    found.set(parts.join('/'), candidates);
    if (marked !== name) continue;
    names.push(name);
    // Both "Buenos Aires" and "Argentina/Buenos Aires". The current name comes first.
    for (let from = 1; from < parts.length; from++) {
      const end = parts.slice(from).join('/');
      if (!found.has(end)) found.set(end, candidates);
    }
  }
}

/** Returns every known place, and the reader's own zone even if the list lacks it. */
export function zoneNames(own?: string): string[] {
  return !own || names.includes(own) ? names : [own, ...names];
}

/**
 * Returns the IANA name of a typed or linked zone. Accepts "europe/london" and "Europe/New York", and a
 * city alone, by its current or a former name, with or without accents. The list is the site's own and so
 * the same in every browser. It has no abbreviations or offsets: "BST" is a zone in Britain, in Bangladesh
 * and on Bougainville, and the signs of `Etc/GMT+5` mean the opposite of what people write.
 *
 * @returns undefined if no zone matches
 */
export function findZone(typed: string): string | undefined {
  const wanted = plain(typed);
  const candidates = found.get(wanted) ?? found.get(wanted.replace(/_city$/, ''));
  // The browser may predate a city's current name.
  return candidates?.find(browserKnows);
}

/**
 * Returns why a typed zone is not accepted and what to type instead. An abbreviation or an offset does not
 * say which place's clocks apply.
 */
export function zoneMessage(typed: string, messages: Messages): string | undefined {
  const place = typed.trim();
  if (!place) return undefined;
  if (/[+\d]/.test(place)) return messages.zoneOffset;
  if (/^(?:[A-Z]{1,5}|[a-z]{1,3}t)$/.test(place)) return fill(messages.zoneShort, { place });
  return messages.zoneNotFound;
}

/** Normalizes a name for comparison: "St. John's" and "St_Johns" are equal. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .trim()
    .replace(/[\s_-]+/g, '_')
    .toLowerCase();
}
