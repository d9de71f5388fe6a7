import { readClinicName, readClinicTel } from '../../../lib/clinic-contact';
import type { TimedRestriction } from './end-times';
import { linkParts, type LinkPart } from './link-parts';
import { firstPart, lastPart, type LinkState } from './link-state';
import { longestWait } from './longer-waits';
import { findZone } from './zone-names';

export {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  longestName,
  readClinicName,
  readClinicTel,
} from '../../../lib/clinic-contact';
export { linkSentences, missingWaits } from './problem-text';
export { showClinic } from '../element/show-clinic';
export { offerZones } from '../element/zone-field';
export { findZone, zoneMessage } from './zone-names';

/** Why a part of a link was left out. */
export type LinkProblem =
  | { kind: 'too-long' }
  | { kind: 'unreadable' }
  | { kind: 'cut' }
  | { kind: 'bad-time' }
  | { kind: 'bad-zone' }
  | { kind: 'bad-clinic' }
  | { kind: 'bad-tel' }
  | { kind: 'unknown-part' }
  | { kind: 'bad-wait' | 'wait-too-short' | 'wait-too-long'; id: string };

/** What was read from a link. */
export interface ReadLink {
  state: LinkState;
  problems: LinkProblem[];
}

/** Takes a part's value into the state, or says why not. */
export type PartReader = (value: string, state: LinkState) => LinkProblem | undefined;

const longestFragment = 2000;
/** A time as a browser's time field gives it: to the minute, or finer. HTML standard, § 2.3.5.4. */
export const timeOfDay = /^\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,3})?)?$/;

/** Problems after which a longer wait may be missing. */
const losing = ['too-long', 'unreadable', 'cut', 'unknown-part', 'bad-wait', 'wait-too-long'];

/** What mailers, shops and social networks add to links. It says nothing of the treatment. */
const tracker =
  /^(?:(?:utm|mtm|pk|piwik|matomo|hsa|mc|oly|vero|trk|s|sc|gad|itm|sfmc|cm|wt|ref|_branch)_\w+|\w*(?:clid|braid)|_(?:ga|gl|hs|bta|ke|kx)\w*|igshid|igsh|mkt_tok|li_fat_id|srsltid|elq\w*|dm_i|xtor|ref|source|share|si)$/;

/**
 * Reads a fragment. A link is untrusted: whatever does not fit is left out and told as a problem, which
 * holds none of the link's own text. Never throws, and never gives a wait below a restriction's minimum.
 *
 * A link that has its first part (`firstPart`) was made whole. Where its last part is missing, it was
 * cut, and the part before may be torn: only a wait that is longer than ours and a whole time are taken
 * from it.
 *
 * @param fragment the part of an address after `#`
 * @param restrictions the waits of this site, as the minimum of each
 * @param own readers of parts of the page's own
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

  const read = (part: LinkPart): LinkProblem | undefined => {
    const { key, value } = part;
    if (isMark(part, firstPart) || isMark(part, lastPart)) return undefined;
    const reader = readers.get(key);
    if (part === torn) {
      if (isWait(key) || key === 'treated') reader?.(value, state);
      return undefined;
    }
    if (reader) return reader(value, state);
    // What stands behind the end was added on the way, unless somebody wrote a wait there.
    return added.includes(part) && !/^\d{1,4}$/.test(value) ? undefined : { kind: 'unknown-part' };
  };

  const named = parts.filter(({ key, value }) => key + value !== '');
  const found = named.map(read);
  const onlyTrackers = named.length === 0 && parts.length < arrived.length;
  const known = onlyTrackers || named.some(({ key }) => readers.has(key));
  if (cut) found.unshift({ kind: 'cut' });
  else if (arrived.length > 0 && !known) {
    found.splice(0, found.length, { kind: 'unreadable' });
  }
  const problems = different(found);
  // Before links had marks, the waits stood after the time, so this one may have been cut in any part.
  const last = found.at(-1)?.kind ?? '';
  const lost = problems.some(({ kind }) => losing.includes(kind));
  if (lost || ['bad-time', 'bad-zone', 'wait-too-short'].includes(last)) state.incomplete = true;
  // A time in a zone that is not known is a time in no other.
  if (state.treated && problems.some(({ kind }) => kind === 'bad-zone')) state.zone = '';
  return { state, problems };
}

function isMark({ key, value }: LinkPart, mark: string): boolean {
  return key === mark && value === '';
}

/** Each problem once. */
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
    // The version of the text that the link was made for.
    ['v', () => undefined],
  ]);
}

function readName(value: string, state: LinkState): LinkProblem | undefined {
  const name = readClinicName(value);
  if (!name) return { kind: 'bad-clinic' };
  state.clinic = { ...state.clinic, name };
  return undefined;
}

function readTel(value: string, state: LinkState): LinkProblem | undefined {
  // A plus that was typed as it is stands for a space in a fragment: no number begins with one.
  const tel = readClinicTel(value.replace(/^ +(?=\d)/, '+'));
  if (!tel) return { kind: 'bad-tel' };
  state.clinic = { ...state.clinic, tel };
  return undefined;
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
  state.treated = treated;
  return undefined;
}

function readZone(value: string, state: LinkState): LinkProblem | undefined {
  const zone = findZone(value);
  if (!zone) return { kind: 'bad-zone' };
  state.zone = zone;
  return undefined;
}

/** A wait that is given twice counts as the longer one. */
function readWait(
  value: string,
  { id, hours }: TimedRestriction,
  state: LinkState,
): LinkProblem | undefined {
  if (!/^\d{1,9}$/.test(value)) return { kind: 'bad-wait', id };
  const asked = Number(value);
  if (asked < hours) return { kind: 'wait-too-short', id };
  if (asked > longestWait) return { kind: 'wait-too-long', id };
  if (asked > (state.waits.get(id) ?? hours)) state.waits.set(id, asked);
  return undefined;
}
