/** The content of `security.txt`. */
export interface SecurityContact {
  /** Where to report a security problem: an e-mail address, or an address that starts with `https://`. */
  contact: string;
  /** After this date nobody should rely on the text. */
  expires: Date;
  /** Address of the text itself. */
  canonical: string;
}

/**
 * Returns `security.txt`, with its fields in RFC 9116's order (§ 2.5).
 *
 * @throws Error if the contact is neither an e-mail address nor an `https://` address
 */
export function securityText({ contact, expires, canonical }: SecurityContact): string {
  return [
    `Contact: ${contactUri(contact)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}

/** Returns true for an e-mail address. */
export function isEmail(contact: string): boolean {
  return /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(contact);
}

/** Returns true for a contact that `security.txt` may name. */
export function isContact(contact: string): boolean {
  return isEmail(contact) || (/^https:\/\/\S+$/.test(contact) && URL.canParse(contact));
}

/** Returns the contact as a URI. A web page must be HTTPS (RFC 9116, § 2.5.3). */
function contactUri(contact: string): string {
  if (isEmail(contact)) return `mailto:${contact}`;
  if (isContact(contact)) return contact;
  throw new Error(
    `SECURITY_CONTACT: an e-mail address, or an address that starts with https://. Got: ${contact}`,
  );
}

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * Returns when `security.txt` expires: when the first check of any page is due, since after that the site
 * may be unmaintained, but within a year of the last check (RFC 9116, § 2.5.5). The date comes from the
 * content, so that the same content gives the same bytes.
 */
export function securityExpiry(pages: readonly { reviewed: Date; reviewDue: Date }[]): Date {
  const due = Math.min(...pages.map(({ reviewDue }) => reviewDue.getTime()));
  const checked = Math.max(...pages.map(({ reviewed }) => reviewed.getTime()));
  return new Date(Math.min(due, checked + year));
}

/**
 * Returns true if `security.txt` can be published: only with a contact, and only at a host's root, the only
 * place where it is looked for (RFC 9116, § 3).
 */
export function hasSecurityText(contact: string | undefined, base: string): contact is string {
  return Boolean(contact) && base === '/';
}
