import type { ClinicContact } from '../../../lib/clinic-contact';

/** The content of a link: the treatment, its time zone, waits longer than the site's, and a clinic. */
export interface LinkState {
  /** ISO 8601 wall-clock time of the treatment, `2026-11-24T15:00`. */
  treated?: string | undefined;
  /** IANA time zone. Empty if the link's zone is unknown: no other zone may replace it. */
  zone?: string | undefined;
  /** Longer waits in elapsed hours, by restriction id. */
  waits: Map<string, number>;
  /** The clinic to contact, as given in the link. */
  clinic?: ClinicContact | undefined;
  /** Id of the version of the advice that the link was made with: six hexadecimal digits. */
  version?: string | undefined;
  /** Id of the place in the page to go on to. */
  at?: string;
  /** True if a part of the link was lost or not understood, so a longer wait may be missing. */
  incomplete?: true | undefined;
}

/**
 * First part of every link that this site makes. It announces the last part: if that is missing, the link
 * was truncated.
 */
export const firstPart = '0';

/**
 * Last part of every link that this site makes. It is a digit: no part's name begins with a digit, so no
 * truncated name can look like it.
 */
export const lastPart = '1';

/**
 * Returns the state as a fragment without `#`, such as
 * `0&exercise=96&v=e65662&treated=2026-11-24T15:00&zone=Europe/London&1`, or an empty string if the state is empty.
 * Parts that the reader cannot replace come first, because links are truncated at the end. Colons and
 * slashes, which RFC 3986 allows in a fragment, stay readable.
 *
 * @param own extra parts of the calling page, written before the others
 */
export function writeLink(
  { treated, zone, waits, clinic, version, incomplete }: LinkState,
  own: Record<string, string> = {},
): string {
  const parts = new URLSearchParams(own);
  for (const [id, hours] of waits) parts.set(id, String(hours));
  if (clinic?.name) parts.set('clinic', clinic.name);
  if (clinic?.tel) parts.set('tel', clinic.tel);
  if (version) parts.set('v', version);
  // Some time fields include seconds, which are usually zero.
  if (treated) parts.set('treated', treated.replace(/(T\d+:\d+):00(?:\.0+)?$/, '$1'));
  if (zone) parts.set('zone', zone);
  const text = parts.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  if (!text && !incomplete) return '';
  // An incomplete link stays incomplete. The trailing `&` shows that the part before it is complete.
  return [firstPart, ...(text ? [text] : []), incomplete ? '' : lastPart].join('&');
}
