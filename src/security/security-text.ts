/** What `security.txt` says. */
export interface SecurityContact {
  /** Where to report a weakness: an e-mail address, or an address that starts with `https://`. */
  contact: string;
  /** When this text is no longer to be relied on. */
  expires: Date;
  /** Address of the text itself. */
  canonical: string;
}

/**
 * `security.txt`, with its fields in RFC 9116's order (§ 2.5).
 *
 * @throws Error where the contact is neither an e-mail address nor an `https://` address
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

/** Whether mail can be sent to it. */
export function isEmail(contact: string): boolean {
  return /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(contact);
}

/** Whether weaknesses can be reported there. */
export function isContact(contact: string): boolean {
  return isEmail(contact) || (/^https:\/\/\S+$/.test(contact) && URL.canParse(contact));
}

/** RFC 9116, § 2.5.3: a contact is a URI, and a web page must be one of HTTPS. */
function contactUri(contact: string): string {
  if (isEmail(contact)) return `mailto:${contact}`;
  if (isContact(contact)) return contact;
  throw new Error(
    `SECURITY_CONTACT: an e-mail address, or an address that starts with https://. Got: ${contact}`,
  );
}

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * When `security.txt` expires: with the first check that is due of any page, since from then on nobody
 * may be looking after the site; but within a year of the last check (RFC 9116, § 2.5.5). ShareableAnswer from the
 * content, so that the same content gives the same bytes.
 */
export function securityExpiry(pages: readonly { reviewed: Date; reviewDue: Date }[]): Date {
  const due = Math.min(...pages.map(({ reviewDue }) => reviewDue.getTime()));
  const checked = Math.max(...pages.map(({ reviewed }) => reviewed.getTime()));
  return new Date(Math.min(due, checked + year));
}

/**
 * Whether the text may be published: only with a contact, and only at a host's root, where alone it is
 * looked for (RFC 9116, § 3).
 */
export function hasSecurityText(contact: string | undefined, base: string): contact is string {
  return Boolean(contact) && base === '/';
}
