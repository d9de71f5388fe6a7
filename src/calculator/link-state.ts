import type { TimedRestriction } from './end-times';
import { readClinicName, readClinicTel, type ClinicContact } from './clinic-contact';
import { findZone } from './zone-names';

/** What a link can say: the treatment, its zone, waits that are longer than this site's, and a clinic. */
export interface LinkState {
  /** ISO 8601 wall-clock time of the treatment, `2026-11-24T15:00`. */
  treated?: string;
  /** IANA time zone. */
  zone?: string;
  /** Longer waits in elapsed hours, by restriction id. */
  waits: Map<string, number>;
  /** Whom to ask, as the link says. */
  clinic?: ClinicContact;
}

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

/** The longest wait that a link or a reader may set, in elapsed hours: 90 days. */
export const longestWait = 90 * 24;

const longestFragment = 2000;

/**
 * Writes the state as a fragment without `#`, such as `treated=2026-11-24T15:00&zone=Europe/London`.
 * Colons and slashes, which RFC 3986 allows in a fragment, stay readable.
 */
export function writeLink({ treated, zone, waits, clinic }: LinkState): string {
  const parts = new URLSearchParams();
  if (treated) parts.set('treated', treated);
  if (zone) parts.set('zone', zone);
  for (const [id, hours] of waits) parts.set(id, String(hours));
  if (clinic?.name) parts.set('clinic', clinic.name);
  if (clinic?.tel) parts.set('tel', clinic.tel);
  return parts.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** True for a fragment that is meant for the calculator, and not an anchor in the page. */
export function isLinkState(fragment: string): boolean {
  return fragment.includes('=');
}

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
  const tel = readClinicTel(value);
  if (!tel) return { kind: 'bad-tel' };
  state.clinic = { ...state.clinic, tel };
  return undefined;
}

function readTreated(value: string, state: LinkState): LinkProblem | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return { kind: 'bad-time' };
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
