import type { ClinicContact } from './clinic-contact';

/** What a link can say: the treatment, its zone, waits that are longer than this site's, and a clinic. */
export interface LinkState {
  /** ISO 8601 wall-clock time of the treatment, `2026-11-24T15:00`. */
  treated?: string;
  /** IANA time zone; empty where it is not known, and no other may stand in. */
  zone?: string;
  /** Longer waits in elapsed hours, by restriction id. */
  waits: Map<string, number>;
  /** Whom to ask, as the link says. */
  clinic?: ClinicContact;
}

/**
 * Writes the state as a fragment without `#`, such as `treated=2026-11-24T15:00&zone=Europe/London`.
 * Colons and slashes, which RFC 3986 allows in a fragment, stay readable.
 */
export function writeLink({ treated, zone, waits, clinic }: LinkState): string {
  const parts = new URLSearchParams();
  // Some time fields give seconds, which mostly say nothing.
  if (treated) parts.set('treated', treated.replace(/(T\d+:\d+):00(?:\.0+)?$/, '$1'));
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
