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
 * invisible ones that turn the reading direction or hide text (Unicode categories Cc, Cf, Zl, Zp), but for
 * joiners and separators of vowels.
 */
export const deceptive = /(?![\u180E\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;

/**
 * Soft hyphen, zero-width space, marks that only nudge the direction, byte order mark, and letters that
 * stand for none (Unicode, Default_Ignorable_Code_Point): pasted unseen.
 */
const unseen =
  /\u034F|[\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u2060-\u2064\u3164\uFEFF\uFFA0]/g;
const joiners = /[\u180E\u200C\u200D]/g;
/** Scripts in which a joiner is part of the spelling (The Unicode Standard, § 23.2), and drawn signs. */
const joins =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;

/** A name without what nobody can see. Joiners stay where a script needs them. */
export function cleanClinicName(value: string): string {
  return value
    .normalize('NFC')
    .replace(unseen, '')
    .replace(joiners, (joiner, at: number, name: string) =>
      joins.test(name.slice(0, at)) ? joiner : '',
    )
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
}

/**
 * Reads a clinic's name: 1 to 60 characters of text in any script, at least one of them a letter, with
 * nothing that deceives. Addresses of the web are refused, since a name that looks like a link invites a
 * tap.
 */
export function readClinicName(value: string): string | undefined {
  const name = cleanClinicName(value);
  if (name.length > longestName || !/\p{L}/u.test(name)) return undefined;
  const refused = deceptive.test(name) || /[<>{}\\]|:\/\/|www\./i.test(name);
  return refused ? undefined : name;
}

/**
 * A telephone number without what word processors, address books and web pages put around and into it:
 * invisible characters, special spaces and dashes, full-width figures, a "tel:" before and a full stop
 * after it. A country's code before the zero in brackets gets back a plus that was forgotten or set apart. A
 * character that turns the order of the figures around (U+202E) stays, to be refused.
 */
export function cleanClinicTel(value: string): string {
  return value
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(unseen, '')
    .replace(/^[\p{Cf}\s]+|[\p{Cf}\s.,;]+$/gu, '')
    .replace(/[^\P{Cf}\u202E]/gu, '')
    .replace(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/^tel[.:]*\s*(?=[+\d(])/i, '')
    .replace(/^\((\+\d{1,3})\)/, '$1')
    .replace(/^\+ |^(?=[1-9]\d{0,2} ?\(0\))/, '+');
}

/**
 * Reads a telephone number: digits in groups, with the signs people write between them, and a leading
 * plus. Between 3 and 15 digits (ITU-T E.164, section 6, sets the upper bound). Letters are refused,
 * since they can look like digits.
 */
export function readClinicTel(value: string): string | undefined {
  const tel = cleanClinicTel(value);
  if (tel.length > longestTel || !/^\+?[\d(][\d ().-]*\d$/.test(tel)) return undefined;
  const digits = tel.replace(/\D/g, '');
  return digits.length >= 3 && digits.length <= 15 ? tel : undefined;
}

/** A country's calling code (ITU-T E.164, annex D), behind a plus or the prefix for calls abroad. */
const callingCode =
  /^(\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?:\((06|8)\)|\(?(0))?/;
/** Calling codes of countries where a zero may be part of the number, and those where the prefix is no 0. */
const zeroStays = /^(?:36|39|378|22[5679]|24[127]|268|501|67[69]|687|853|992)$/;
/** Prefixes for calls within a country that are no 0 (ITU-T E.164, national prefix). */
const otherPrefix: Record<string, string> = { '7': '8', '36': '06', '375': '8', '993': '8' };

/**
 * The link that dials a number: "+44 (0)20 7946 0018" is `tel:+442079460018`, since the zero in brackets is
 * for calls within the country. RFC 3966, § 5.1.4.
 *
 * @param tel as `readClinicTel` gives it
 */
export function telLink(tel: string): string {
  const [whole = '', abroad = '', code = '', other, zero] =
    callingCode.exec(tel.replace(/[ .-]/g, '')) ?? [];
  const drops = (other && other === otherPrefix[code]) || (zero && !zeroStays.test(code));
  const dialled = tel.replace(/[ .()-]/g, '');
  return `tel:${drops ? abroad + code + dialled.slice(whole.replace(/[()]/g, '').length) : dialled}`;
}
