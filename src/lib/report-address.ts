/** What a report of a mistake says of the page. */
export interface ReportedPage {
  /** Absolute address of the page, without a reader's own data. */
  page: string;
  /** Version of the advice, with its date. */
  version: string;
}

/** Most characters of the words that a reader marked. */
export const longestQuote = 300;

/**
 * Returns a `mailto:` address (RFC 6068) with a subject and a body that holds the page and the version. The body
 * comes last and ends where the reader's words follow, so more can be appended to the address.
 *
 * @param to an e-mail address
 * @param subject the subject of the e-mail
 * @param ask what the reader is asked to write, in the body's last line
 */
export function reportMail(
  to: string,
  subject: string,
  ask: string,
  { page, version }: ReportedPage,
): string {
  const address = encodeURIComponent(to).replace('%40', '@');
  const body = `${page}\n${version}\n\n${ask}\n`;
  return `mailto:${address}?subject=${inMail(subject)}&body=${inMail(body)}`;
}

/** Returns the address of the operator's form, with the page and the version as parameters. */
export function reportForm(form: string, { page, version }: ReportedPage): string {
  const address = new URL(form);
  address.searchParams.set('page', page);
  address.searchParams.set('version', version);
  return address.href;
}

/** Encodes text for a `mailto:` address, whose line breaks are CRLF (RFC 6068, section 5). */
export function inMail(text: string): string {
  return encodeURIComponent(text.replaceAll('\n', '\r\n'));
}
