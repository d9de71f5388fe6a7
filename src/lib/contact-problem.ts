import { fill } from './fill.ts';

/** What to say about a rejected name or telephone number. */
export type ContactWords = Record<
  | 'takeOut'
  | 'hidden'
  | 'nameShape'
  | 'telShape'
  | 'telExtension'
  | 'telLong'
  | 'telShort'
  | 'telHelp'
  | 'telPremium',
  string
>;

/**
 * Returns what is wrong with a rejected clinic's name, and what to do about it.
 *
 * @param refused returns the part of a name that no name has
 */
export function nameProblem(
  cleaned: string,
  words: ContactWords,
  longest: number,
  deceptive: RegExp,
  refused: (name: string) => string | undefined,
): string {
  const hidden = deceptive.exec(cleaned)?.[0];
  if (hidden) return hiddenCharacter(hidden, words);
  const sign = refused(cleaned);
  return sentences(
    sign && fill(words.takeOut, { sign }),
    fill(words.nameShape, { longest: String(longest), signs: '< > { } \\' }),
  );
}

const fewestDigits = 4;
const mostDigits = 15;

/**
 * Returns what is wrong with a rejected telephone number, and what to do about it.
 *
 * @param isHelpLine returns true for the number of an ambulance or a help line
 * @param isPremium returns true for a number that costs the caller extra
 */
export function telProblem(
  cleaned: string,
  words: ContactWords,
  isHelpLine: (tel: string) => boolean,
  isPremium: (tel: string) => boolean,
): string {
  const hidden = /[\p{Cc}\p{Cf}]/u.exec(cleaned)?.[0];
  if (hidden) return hiddenCharacter(hidden, words);
  if (/\d\W*(?:ext?|extension|extn|x|#|;)[\W_a-z]*\d+$/i.test(cleaned)) return words.telExtension;
  if (isHelpLine(cleaned)) return words.telHelp;
  if (isPremium(cleaned)) return words.telPremium;
  const sign = /[^\d ().+-]/u.exec(cleaned)?.[0];
  const count = cleaned.replace(/\D/g, '').length;
  if (sign) return sentences(fill(words.takeOut, { sign }), words.telShape);
  if (count > mostDigits) {
    const tooLong = fill(words.telLong, { count: String(count), most: String(mostDigits) });
    return sentences(tooLong, words.telShape);
  }
  return sentences(count < fewestDigits && words.telShort, words.telShape);
}

/** Returns the message for an invisible character, which it names by its code point. */
function hiddenCharacter(character: string, words: ContactWords): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return fill(words.hidden, { code: `U+${code}` });
}

function sentences(...said: (string | false | undefined)[]): string {
  return said.filter(Boolean).join(' ');
}
