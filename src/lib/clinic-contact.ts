/** A clinic's name and telephone number from a link. Untrusted: shown as text, never as markup. */
export interface ClinicContact {
  name?: string;
  tel?: string;
}

/** Longest name of a clinic, in characters. */
export const longestName = 60;

/** Longest telephone number, in characters. */
export const longestTel = 24;

/**
 * Characters that could make a name look like something else: controls, line separators, invisible
 * characters that change the text direction or hide text (Unicode categories Cc, Cf, Zl, Zp), private-use
 * and unassigned characters (Co, Cn). Joiners and vowel separators are not among them.
 */
export const deceptive = /(?![\u180E\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;

/**
 * Soft hyphen, zero-width space, marks that only hint at the direction, byte order mark, and fillers
 * (Unicode, Default_Ignorable_Code_Point): invisible characters that get pasted along.
 */
const unseen =
  /\u034F|[\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u2060-\u2064\u3164\uFEFF\uFFA0]/g;
const joiners = /[\u180E\u200C\u200D]/g;
/** Scripts in which a joiner is part of the spelling (The Unicode Standard, § 23.2), and pictographs. */
const joins =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;

/** Returns a name without invisible characters. Keeps joiners where a script needs them. */
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
 * Short forms that a name may have before a full stop and more words: titles, legal forms and single letters. Of
 * other words, those of Latin letters without a vowel (Dr, St, Ltd), and those of three letters at most in other
 * scripts.
 */
const shortForm =
  /^(?:\p{L}|[b-df-hj-np-tv-xz]+|(?!\p{Script=Latin})\p{L}{1,3}|prof|dott|dra|dipl|univ|doz|priv|dent|med|phil|nat|habil|inc|co|cie|corp|assoc|ing|mag|hon|ste?|mme|uzm|op|lek|mudr|bros|est|dept|gem|sig|ave|int)$/iu;
/** A sign that ends a sentence or leads on to one, the word before it, and more words after it. */
const sentenceEnd =
  /([\p{L}\p{M}]*)([.!?:;\u2026\u037E]+)(?=[’”"')\]]*\s+\p{L})|[\u3002\uFF01\uFF1F\u061F\u06D4\u0964](?=.*\p{L})/gu;
/** A web address or e-mail address, which phones make a link of by themselves. */
const address =
  /:\/\/|www\.|\S@\S+\.\p{L}|[\p{L}\d-]{2,}\.(?:com|net|org|info|biz|co|io|me|app|dev|eu|uk|de|fr|ru|cn|us|ca|au|link|click|online|site|shop|health|clinic|example)(?![\p{L}\d])/iu;
/**
 * Words with which a name would tell patients what to do or whom to call, or speak as this guide, a health service or
 * a regulator.
 */
const instruction =
  /\b(?:ambulance|emergency|skin needling explained|this guide|do not|don[\u2019']t|n\W?h\W?s|mhra|fda|cqc|national health service|world health organi[sz]ation|health canada|medsafe|samaritans|healthdirect)\b|\b(?:after|before|for|in) \S+ (?:hours?|days?|weeks?)\b|\b(?!24\W?h|7\W?d)\d+\W?(?:hours?|days?|weeks?)\b|\b(?:ignore|disregard)\b|^wait\b|\b(?:swim|exercise|sunbathe|train|run|sauna|gym)\b.*\b(?:now|today|tonight|tomorrow|ok|okay|fine|safe)\b/i;
/** Words of sentences, which names write with a capital ("Dr May"), and WHO, which is a word unless in capitals. */
const sentenceWord = /\b(?:WHO|call|dial|is|are|may|not|only|wait|wrong|you|your|hours?)\b/;
/** A word of Latin letters with some of another alphabet, which look the same. */
const mixed = /\S*(?:\p{sc=Latn}[\p{sc=Cyrl}\p{sc=Grek}]|[\p{sc=Cyrl}\p{sc=Grek}]\p{sc=Latn})\S*/u;

/** Returns a name with the letters that its digits stand for, without dots between single letters: "Sw1m", "S.w.i.m". */
const asItLooks = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\b(\p{L})[.\-_*·](?=\p{L}\b)/gu, '$1')
    .replace(/[0-5](?=\p{L})/gu, (digit) => 'oi eas'[Number(digit)]!);

/** Digits with what people write between them. */
const digits = /\d(?:[ .()/-]*\d)*/g;
/** Numbers of ambulance, police and medical advice. None is the number of a clinic. */
const helpNumber = /^(?:000|1(?:0[2368]|1\d|20|22|23|31|44|92)|811|9(?:11|8[38]|9\d)|11[67]\d{3})$/;
/** From this many digits on, they look like a telephone number. */
const phoneDigits = 6;

/**
 * Returns the part of a cleaned name that no name has: markup, a web address, words of a sentence, the end of one
 * with more words after it, and digits that look like a number to call. Returns undefined if there is none. Anyone can
 * write a link, so a name must not tell patients what to do or whom to call.
 */
export function refusedInName(name: string): string | undefined {
  const sign = /[<>{}\\]/.exec(name) ?? address.exec(name);
  if (sign) return sign[0];
  for (const [found, word = '', mark] of name.matchAll(sentenceEnd)) {
    if (mark !== '.' || !shortForm.test(word)) return found;
  }
  const word = instruction.exec(name) ?? sentenceWord.exec(name) ?? mixed.exec(name);
  if (word) return word[0];
  if (instruction.test(asItLooks(name))) return name;
  const western = name
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return western.match(digits)?.find((run) => {
    const number = run.replace(/\D/g, '');
    return number.length >= phoneDigits || helpNumber.test(number);
  });
}

/**
 * Returns a clinic's name: 1 to 60 characters in any script, at least one of them a letter, no deceptive
 * characters, and nothing that no name has (`refusedInName`). Returns undefined for anything else.
 */
export function readClinicName(value: string): string | undefined {
  const name = cleanClinicName(value);
  if (name.length > longestName || !/\p{L}/u.test(name) || deceptive.test(name)) return undefined;
  return refusedInName(name) === undefined ? name : undefined;
}

/**
 * Returns a telephone number without what word processors, address books and web pages add: invisible
 * characters, special spaces and dashes, full-width digits, a "tel:" before and a full stop after it.
 * Restores a missing or detached plus before a country's code that is followed by the zero in brackets.
 * Keeps a character that reverses the order of the digits (U+202E), so that the number is rejected.
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
 * Numbers for help: each of `content/help-lines.yaml`, which a test compares, as dialled at home and from abroad; all
 * of the range 116 (ITU-T E.164, supplement 2); and a short number that begins with an ambulance's, because an
 * exchange connects it after three digits.
 */
const helpLine =
  /^(?:(?:\+|00)\d{1,3})?(?:000|111|112|811|911|988|999|116\d{3})$|^(?:(?:\+|00)61)?(?:131114|0?1800022222)$|^(?:(?:\+|00)64)?(?:1737|0?800611116)$|^\+?(?:000|111|112|911|999)\d{1,2}$/;

/** Returns true for the number of an ambulance or a help line, however it is written. */
export function isHelpLine(tel: string): boolean {
  return helpLine.test(tel.replace(/[ .()-]/g, ''));
}

/**
 * Numbers that cost the caller extra. In the UK (Ofcom, National Telephone Numbering Plan): 09, 070, 087 and 118. As
 * dialled at home they stand for mobile phones in other countries, but for 090 and 0870 to 0873 with 11 digits, and
 * 118 with six. And 900 in North America and in much of Western Europe.
 */
const premium =
  /^(?:090\d{8}|087[0-3]\d{7}|0900\d+|118\d{3}|(?:\+|00)(?:440?(?:9\d|70|87)\d{8}|(?:1|3[12]|4[139])0?900\d+))$/;

/** Returns true for a number that costs the caller extra, however it is written. */
export function isPremium(tel: string): boolean {
  return premium.test(tel.replace(/[ .()-]/g, ''));
}

/**
 * Returns a telephone number: groups of digits with the usual separators and a leading plus, 4 to 15
 * digits in total. Returns undefined for anything else. Rejects letters, because they can look like digits, and
 * numbers for help or at an extra price, which a question about a clinic must not lead to.
 *
 * ITU-T E.164 (section 6) sets the upper bound, and no lower one. Of three digits are ambulance, police and advice
 * lines. Hospitals have numbers of four digits (hotlines in Thailand) and of five (Norway, Falkland Islands), so those
 * stay.
 */
export function readClinicTel(value: string): string | undefined {
  const tel = cleanClinicTel(value);
  if (tel.length > longestTel || !/^\+?[\d(][\d ().-]*\d$/.test(tel)) return undefined;
  const digits = tel.replace(/\D/g, '');
  const fits = digits.length >= 4 && digits.length <= 15;
  return fits && !isHelpLine(tel) && !isPremium(tel) ? tel : undefined;
}

/** A country's calling code (ITU-T E.164, annex D), after a plus or the international prefix. */
const callingCode =
  /^(\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?:\((06|8)\)|\(?(0))?/;
/** Calling codes of countries whose numbers may contain the zero, or whose national prefix is not 0. */
const zeroStays = /^(?:36|39|378|22[5679]|24[127]|268|501|67[69]|687|853|992)$/;
/** National prefixes other than 0 (ITU-T E.164, national prefix). */
const otherPrefix: Record<string, string> = { '7': '8', '36': '06', '375': '8', '993': '8' };

/**
 * Returns the link that dials a number: "+44 (0)20 7946 0018" becomes `tel:+442079460018`, because the
 * zero in brackets is only for national calls. RFC 3966, § 5.1.4.
 *
 * @param tel as returned by `readClinicTel`
 */
export function telLink(tel: string): string {
  const [whole = '', abroad = '', code = '', other, zero] =
    callingCode.exec(tel.replace(/[ .-]/g, '')) ?? [];
  const drops = (other && other === otherPrefix[code]) || (zero && !zeroStays.test(code));
  const dialled = tel.replace(/[ .()-]/g, '');
  return `tel:${drops ? abroad + code + dialled.slice(whole.replace(/[()]/g, '').length) : dialled}`;
}
