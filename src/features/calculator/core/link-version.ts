import type {
  LinkVersion,
  LinkVersions,
  VersionWords,
} from '../../../content/schemas/link-versions';
import { longestWait } from '../../../lib/durations';
import type { TimedRestriction } from './end-times';
import type { LinkState } from './link-state';

/** The other version of the advice that a link is from. */
export type OtherVersion =
  /** What changed could not be loaded. */
  | { kind: 'not-loaded' }
  /** A version that the site does not know, or not any more: nothing can be said of it. */
  | { kind: 'unknown'; words: VersionWords }
  /** An older version. */
  | {
      kind: 'older';
      words: VersionWords;
      version: LinkVersion;
      /** The waits that were longer then, in elapsed hours by restriction id. */
      waits: Map<string, number>;
    };

/** How long a page waits for the file before it shows the answer without it, in milliseconds. */
const patience = 5000;

/**
 * Returns the other version that a link is from, with its waits; undefined for a link from the current version
 * and for one that names none. Removes from the state the waits that the version’s own make needless, so that
 * the longest always counts. Never throws.
 *
 * @param state of a link, which is untrusted: it only names the version
 * @param restrictions with this copy's minimum waits
 * @param current id of the site's own version
 * @param load loads the older versions
 */
export async function otherVersion(
  { version: id, waits }: LinkState,
  restrictions: readonly TimedRestriction[],
  current: string | undefined,
  load = loadVersions,
): Promise<OtherVersion | undefined> {
  if (!id || id === current) return undefined;
  try {
    const { versions, words } = await load();
    const version = Object.hasOwn(versions, id) ? versions[id] : undefined;
    if (!version) return { kind: 'unknown', words };
    const longer = longerThen(version, restrictions);
    for (const [wait, hours] of longer) {
      if ((waits.get(wait) ?? 0) <= hours) waits.delete(wait);
    }
    return { kind: 'older', words, version, waits: longer };
  } catch {
    return { kind: 'not-loaded' };
  }
}

/** Returns the restrictions with the waits of an older version where these were longer. */
export function withVersion<T extends TimedRestriction>(
  restrictions: readonly T[],
  other: OtherVersion | undefined,
): T[] {
  const waits = other?.kind === 'older' ? other.waits : undefined;
  return restrictions.map((each) => ({ ...each, hours: waits?.get(each.id) ?? each.hours }));
}

function longerThen(
  version: LinkVersion,
  restrictions: readonly TimedRestriction[],
): Map<string, number> {
  const longer = new Map<string, number>();
  for (const { id, hours } of restrictions) {
    const then = version.waits[id];
    if (Number.isInteger(then) && then! > hours && then! <= longestWait) longer.set(id, then!);
  }
  return longer;
}

async function loadVersions(): Promise<LinkVersions> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('versions.json takes too long')), patience);
  });
  const response = await Promise.race([fetch(`${import.meta.env.BASE_URL}versions.json`), late]);
  if (!response.ok) throw new Error(`versions.json: ${response.status}`);
  return Promise.race([response.json() as Promise<LinkVersions>, late]);
}
