import type { ClinicContact } from '../../../lib/clinic-contact';

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
  /** True where a part of the link was lost or not understood, so that a longer wait may be missing. */
  incomplete?: true;
}

/** The first part of a link that we make. It promises the last one: without it, the link was cut. */
export const firstPart = '0';

/** The last part of a link that we make. A digit, since no name of a part begins with one, and so no cut one. */
export const lastPart = '1';

/**
 * Writes the state as a fragment without `#`, such as
 * `0&exercise=96&treated=2026-11-24T15:00&zone=Europe/London&1`, or as nothing where it is empty. What
 * the reader could not replace stands first, since links are cut at their end. Colons and slashes,
 * which RFC 3986 allows in a fragment, stay readable.
 *
 * @param own parts of the page's own, before the others
 */
export function writeLink(
  { treated, zone, waits, clinic, incomplete }: LinkState,
  own: Record<string, string> = {},
): string {
  const parts = new URLSearchParams(own);
  for (const [id, hours] of waits) parts.set(id, String(hours));
  if (clinic?.name) parts.set('clinic', clinic.name);
  if (clinic?.tel) parts.set('tel', clinic.tel);
  // Some time fields give seconds, which mostly say nothing.
  if (treated) parts.set('treated', treated.replace(/(T\d+:\d+):00(?:\.0+)?$/, '$1'));
  if (zone) parts.set('zone', zone);
  const text = parts.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  if (!text && !incomplete) return '';
  // What came incomplete goes on so. The sign at the end says that the part before it is whole.
  return [firstPart, ...(text ? [text] : []), incomplete ? '' : lastPart].join('&');
}

/** True where two fragments say the same, in whatever order. */
export function sameLink(one: string, other: string): boolean {
  const said = (fragment: string) =>
    fragment
      .split('&')
      .filter((part) => !['', firstPart, lastPart].includes(part))
      .sort()
      .join('&');
  return said(one) === said(other);
}
