import { readClinicName, readClinicTel } from '../../../lib/clinic-contact';
import { longestWait } from '../../../lib/durations';
import type { TimedRestriction } from './end-times';
import { linkParts, type LinkPart } from './link-parts';
import { firstPart, lastPart, type LinkState } from './link-state';
import { otherVersion, type OtherVersion } from './link-version';
import { findZone } from './zone-names';

export {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  isHelpLine,
  isPremium,
  longestName,
  readClinicName,
  readClinicTel,
  refusedInName,
} from '../../../lib/clinic-contact';
export { linkSentences, zoneSentence } from './problem-text';
export { showClinic } from '../element/show-clinic';
export { showLink } from '../element/show-link';
export { versionNotice } from '../element/version-notice';
export { offerZones } from '../element/zone-field';
export { findZone, zoneMessage } from './zone-names';

/** The reason why a part of a link was left out. */
export type LinkProblem =
  | { kind: 'too-long' }
  | { kind: 'unreadable' }
  | { kind: 'cut' }
  | { kind: 'bad-time' }
  | { kind: 'bad-zone' }
  | { kind: 'bad-clinic' }
  | { kind: 'bad-tel' }
  | { kind: 'unknown-part' }
  | { kind: 'two-times' | 'two-zones' | 'two-clinics' }
  | { kind: 'bad-wait' | 'wait-too-short' | 'wait-too-long' | 'two-waits'; id: string };

/** The result of reading a link. */
export interface ReadLink {
  state: LinkState;
  problems: LinkProblem[];
}

/** A link that was read, with the other version of the advice that it is from, if it is. */
export interface OpenedLink extends ReadLink {
  other?: OtherVersion | undefined;
}

/** Writes a part's value into the state, or returns the problem with it. */
export type PartReader = (value: string, state: LinkState) => LinkProblem | undefined;

const longestFragment = 2000;
/** The value of a browser's time field, to the minute or finer. HTML Standard, § 2.3.5.4. */
export const timeOfDay = /^\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,3})?)?$/;

/** Stands for every wait that is longer than can be counted. It makes no whole days, and no end is given for it. */
export const uncounted = longestWait + 1;

/** Problems that may hide a longer wait. */
const losing = [
  'too-long',
  'unreadable',
  'cut',
  'unknown-part',
  'bad-wait',
  'wait-too-long',
] as const satisfies LinkProblem['kind'][];

/**
 * Tracking parameters that mailers, shops and social networks add to links. They say nothing about the
 * treatment.
 */
const tracker =
  /^(?:(?:utm|mtm|pk|piwik|matomo|hsa|mc|oly|vero|trk|s|sc|gad|itm|sfmc|cm|wt|ref|_branch)_\w+|\w*(?:clid|braid)|_(?:ga|gl|hs|bta|ke|kx)\w*|igshid|igsh|mkt_tok|li_fat_id|srsltid|elq\w*|dm_i|xtor|ref|source|share|si)$/;

/**
 * Reads a fragment. Links are untrusted: leaves out everything invalid and reports it as a problem that
 * contains none of the link's own text. Never throws, and never returns a wait below a restriction's
 * minimum.
 *
 * A link with a first part (`firstPart`) was made with a last part. If that is missing, the link was
 * truncated, and its final part may be damaged: accepts only a wait above the minimum or a complete time
 * from that part.
 *
 * @param fragment the part of the URL after `#`
 * @param restrictions the site's restrictions, with the minimum waits
 * @param own readers for extra parts of the calling page
 */
export function readLink(
  fragment: string,
  restrictions: readonly TimedRestriction[],
  own: Record<string, PartReader> = {},
): ReadLink {
  const state: LinkState = { waits: new Map() };
  if (fragment.length > longestFragment) {
    return { state: { ...state, incomplete: true }, problems: [{ kind: 'too-long' }] };
  }
  const readers = partReaders(restrictions, own);
  const arrived = linkParts(fragment);
  const parts = arrived.filter(({ key }) => readers.has(key) || !tracker.test(key));
  const end = parts.find((part) => isMark(part, lastPart));
  const cut = !end && parts.some((part) => isMark(part, firstPart));
  const torn = cut ? parts.at(-1) : undefined;
  const added = end ? parts.slice(parts.indexOf(end)) : [];
  const isWait = (key: string) => restrictions.some(({ id }) => id === key);
  const differs = (key: string) =>
    new Set(parts.flatMap((part) => (part.key === key ? [part.value] : []))).size > 1;

  const read = (part: LinkPart): LinkProblem | undefined => {
    const { key, value } = part;
    if (isMark(part, firstPart) || isMark(part, lastPart)) return undefined;
    const reader = readers.get(key);
    if (part === torn) {
      if (isWait(key) || key === 'treated') reader?.(value, state);
      return undefined;
    }
    if (reader) return reader(value, state);
    // Parts after the end marker were added in transit, unless the value looks like a wait.
    return added.includes(part) && !/^\d{1,4}$/.test(value) ? undefined : { kind: 'unknown-part' };
  };

  const named = parts.filter(({ key, value }) => key + value !== '');
  const found = named.map(read);
  const onlyTrackers = named.length === 0 && parts.length < arrived.length;
  const known = onlyTrackers || named.some(({ key }) => readers.has(key));
  for (const key of readers.keys()) {
    const problem = differs(key) && twoValues(key, isWait(key));
    if (problem) found.unshift(problem);
  }
  if (cut) found.unshift({ kind: 'cut' });
  else if (arrived.length > 0 && !known) {
    found.splice(0, found.length, { kind: 'unreadable' });
  }
  const all = different(found);
  // Of two waits the longer counts, so what was wrong with the other does not; unless none is longer than ours.
  const problems = all.filter((problem) => {
    if (problem.kind === 'two-waits') return state.waits.has(problem.id);
    const replaced = problem.kind === 'wait-too-short' || problem.kind === 'bad-wait';
    return !replaced || !state.waits.has(problem.id);
  });
  const told = (...kinds: LinkProblem['kind'][]) => all.some(({ kind }) => kinds.includes(kind));
  // Nothing says which of two is right.
  if (told('two-clinics')) delete state.clinic;
  if (differs('v')) delete state.version;
  // A message asks for the time, so do not count from what is left beside one that does not exist.
  if (told('bad-time')) delete state.treated;
  // Older links have no markers and put the waits after the time, so this one may have been cut in any
  // part.
  const last = found.at(-1)?.kind ?? '';
  const lost = told(...losing);
  if (lost || ['bad-time', 'bad-zone', 'wait-too-short'].includes(last)) state.incomplete = true;
  // If the link's zone is unknown, do not read its time in another zone.
  if (told('two-zones')) delete state.zone;
  if (state.treated && told('bad-zone', 'two-zones')) state.zone = '';
  return { state, problems };
}

/**
 * Reads a fragment like `readLink`, and loads the version of the advice that it is from if that is another one.
 *
 * @param current id of the site's own version
 */
export async function openLink(
  fragment: string,
  restrictions: readonly TimedRestriction[],
  current: string | undefined,
): Promise<OpenedLink> {
  const link = readLink(fragment, restrictions);
  return { ...link, other: await otherVersion(link.state, restrictions, current) };
}

/** Returns the problem with a part that a link holds twice, with different values; undefined if it does no harm. */
function twoValues(key: string, isWait: boolean): LinkProblem | undefined {
  if (isWait) return { kind: 'two-waits', id: key };
  if (key === 'treated') return { kind: 'two-times' };
  if (key === 'zone') return { kind: 'two-zones' };
  if (key === 'v') return { kind: 'unknown-part' };
  return key === 'clinic' || key === 'tel' ? { kind: 'two-clinics' } : undefined;
}

function isMark({ key, value }: LinkPart, mark: string): boolean {
  return key === mark && value === '';
}

/** Returns the problems without duplicates. */
function different(found: readonly (LinkProblem | undefined)[]): LinkProblem[] {
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()].filter(
    (problem) => problem !== undefined,
  );
}

function partReaders(
  restrictions: readonly TimedRestriction[],
  own: Record<string, PartReader>,
): Map<string, PartReader> {
  return new Map([
    ...Object.entries(own),
    ...restrictions.map((restriction): [string, PartReader] => [
      restriction.id,
      (value, state) => readWait(value, restriction, state),
    ]),
    ['treated', readTreated],
    ['zone', readZone],
    ['clinic', readName],
    ['tel', readTel],
    ['at', readPlace],
    ['v', readVersion],
  ]);
}

function readName(value: string, state: LinkState): LinkProblem | undefined {
  const name = readClinicName(value);
  if (!name) return { kind: 'bad-clinic' };
  state.clinic = { ...state.clinic, name };
  return undefined;
}

function readTel(value: string, state: LinkState): LinkProblem | undefined {
  // An unencoded plus decodes to a space. No number begins with a space, so restore the plus.
  const tel = readClinicTel(value.replace(/^ +(?=\d)/, '+'));
  if (!tel) return { kind: 'bad-tel' };
  state.clinic = { ...state.clinic, tel };
  return undefined;
}

function readPlace(value: string, state: LinkState): undefined {
  state.at = value;
}

/** Reads the version of the advice. Ignores anything else: it could only come from another site's link. */
function readVersion(value: string, state: LinkState): undefined {
  if (/^[0-9a-f]{6}$/.test(value)) state.version = value;
}

function readTreated(value: string, state: LinkState): LinkProblem | undefined {
  const treated = value.toUpperCase();
  const [date = '', ...time] = treated.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !timeOfDay.test(time.join('T'))) {
    return { kind: 'bad-time' };
  }
  try {
    Temporal.PlainDateTime.from(treated, { overflow: 'reject' });
  } catch {
    return { kind: 'bad-time' };
  }
  // Of two times the later one counts, since no wait gets shorter by it.
  if (treated > (state.treated ?? '')) state.treated = treated;
  return undefined;
}

function readZone(value: string, state: LinkState): LinkProblem | undefined {
  const zone = findZone(value);
  if (!zone) return { kind: 'bad-zone' };
  state.zone = zone;
  return undefined;
}

/**
 * Reads a wait. If a wait is given twice, the longer one counts. A wait that is too long to count stays one, in each
 * link that is made from this one too: never this site's shorter one, and never an end.
 */
function readWait(
  value: string,
  { id, hours }: TimedRestriction,
  state: LinkState,
): LinkProblem | undefined {
  if (!/^\d+$/.test(value)) return { kind: 'bad-wait', id };
  const asked = Number(value);
  if (asked < hours) return { kind: 'wait-too-short', id };
  const counted = Math.min(asked, uncounted);
  if (counted > (state.waits.get(id) ?? hours)) state.waits.set(id, counted);
  return counted === uncounted ? { kind: 'wait-too-long', id } : undefined;
}
