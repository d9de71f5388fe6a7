import { readClinicName, readClinicTel } from './clinic-contact';
import type { TimedRestriction } from './end-times';
import type { LinkState } from './link-state';
import { longestWait } from './longer-waits';
import { findZone } from './zone-names';

export {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  longestName,
  readClinicName,
  readClinicTel,
} from './clinic-contact';
export { problemText } from './problem-text';
export { showClinic } from './show-clinic';
export { offerZones } from './zone-field';
export { findZone, zoneMessage } from './zone-names';

/** Why a part of a link was left out. */
export type LinkProblem =
  | { kind: 'too-long' }
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

const longestFragment = 2000;
/** A time as a browser's time field gives it: to the minute, or finer. HTML standard, § 2.3.5.4. */
export const timeOfDay = /^\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,3})?)?$/;

/**
 * Reads a fragment. A link is untrusted: whatever does not fit is left out and told as a problem, which
 * holds none of the link's own text. Never throws, and never gives a wait below a restriction's minimum.
 *
 * @param fragment the part of an address after `#`
 * @param restrictions the waits of this site, as the minimum of each
 */
export function readLink(fragment: string, restrictions: readonly TimedRestriction[]): ReadLink {
  const state: LinkState = { waits: new Map() };
  if (fragment.length > longestFragment) return { state, problems: [{ kind: 'too-long' }] };
  const problems: LinkProblem[] = [];
  const parts = readers(restrictions);
  for (const [key, value] of new Map(new URLSearchParams(fragment))) {
    const read = parts.get(key);
    const problem = read ? read(value, state) : unknownPart;
    if (problem && !problems.includes(problem)) problems.push(problem);
  }
  // A time in a zone that is not known is a time in no other.
  if (state.treated && problems.some(({ kind }) => kind === 'bad-zone')) state.zone = '';
  return { state, problems };
}

const unknownPart: LinkProblem = { kind: 'unknown-part' };

/** Takes a part's value into the state, or says why not. */
type PartReader = (value: string, state: LinkState) => LinkProblem | undefined;

function readers(restrictions: readonly TimedRestriction[]): Map<string, PartReader> {
  return new Map([
    ...restrictions.map((restriction): [string, PartReader] => [
      restriction.id,
      (value, state) => readWait(value, restriction, state),
    ]),
    ['treated', readTreated],
    ['zone', readZone],
    ['clinic', readName],
    ['tel', readTel],
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
  const [date = '', ...time] = value.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !timeOfDay.test(time.join('T'))) {
    return { kind: 'bad-time' };
  }
  try {
    Temporal.PlainDateTime.from(value, { overflow: 'reject' });
  } catch {
    return { kind: 'bad-time' };
  }
  state.treated = value;
  return undefined;
}

function readZone(value: string, state: LinkState): LinkProblem | undefined {
  const zone = findZone(value);
  if (!zone) return { kind: 'bad-zone' };
  state.zone = zone;
  return undefined;
}

function readWait(
  value: string,
  { id, hours }: TimedRestriction,
  state: LinkState,
): LinkProblem | undefined {
  if (!/^\d{1,9}$/.test(value)) return { kind: 'bad-wait', id };
  const asked = Number(value);
  if (asked < hours) return { kind: 'wait-too-short', id };
  if (asked > longestWait) return { kind: 'wait-too-long', id };
  if (asked > hours) state.waits.set(id, asked);
  return undefined;
}
