/** A clinic's name and telephone number, as a link gave them. Untrusted: shown as text, never as markup. */
export interface ClinicContact {
  name?: string;
  tel?: string;
}

/** Longest name of a clinic, in characters. */
export const longestName = 60;

/** Longest telephone number, in characters. */
export const longestTel = 24;

/**
 * Characters that could make a name look like something else: controls, line separators, and the
 * invisible ones that turn the reading direction or hide text (Unicode categories Cc, Cf, Zl, Zp).
 */
const deceptive = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;

/**
 * Reads a clinic's name: 1 to 60 characters of text, at least one of them a letter, none of them
 * invisible. Addresses of the web are refused, since a name that looks like a link invites a tap.
 */
export function readClinicName(value: string): string | undefined {
  const name = value.trim().replace(/\s+/g, ' ');
  if (name.length > longestName || !/\p{L}/u.test(name)) return undefined;
  if (deceptive.test(value) || /[<>{}\\]|:\/\/|www\./i.test(name)) return undefined;
  return name;
}

/**
 * Reads a telephone number: digits in groups, with the signs people write between them, and a leading
 * plus. Between 3 and 15 digits (ITU-T E.164, section 6, sets the upper bound). Letters are refused,
 * since they can look like digits.
 */
export function readClinicTel(value: string): string | undefined {
  const tel = value.trim().replace(/ +/g, ' ');
  if (tel.length > longestTel || !/^\+?[\d(][\d ().-]*\d$/.test(tel)) return undefined;
  const digits = tel.replace(/\D/g, '');
  return digits.length >= 3 && digits.length <= 15 ? tel : undefined;
}
