/** Returns what is wrong with a rejected clinic's name, and what to do about it. */
export function nameProblem(cleaned: string, longest: number, deceptive: RegExp): string {
  const hidden = deceptive.exec(cleaned)?.[0];
  if (hidden) return hiddenCharacter(hidden);
  const sign = /[<>{}\\]|:\/\/|www\./i.exec(cleaned)?.[0];
  const found = sign ? `Take this out: ${sign} ` : '';
  return `${found}Use 1 to ${longest} letters, with no web address and no < > { } \\ signs.`;
}

const shape = 'Use digits, spaces and a plus at the start, such as 020 7946 0018.';

/** Returns what is wrong with a rejected telephone number, and what to do about it. */
export function telProblem(cleaned: string): string {
  const hidden = /[\p{Cc}\p{Cf}]/u.exec(cleaned)?.[0];
  if (hidden) return hiddenCharacter(hidden);
  if (/\d\W*(?:ext?|extension|extn|x|#|;)[\W_a-z]*\d+$/i.test(cleaned)) {
    return 'Leave out the extension, since a link can’t dial it. You can write it behind the name of your clinic.';
  }
  const sign = /[^\d ().+-]/u.exec(cleaned)?.[0];
  if (sign) return `Take this out: ${sign} ${shape}`;
  const digits = cleaned.replace(/\D/g, '').length;
  if (digits > 15) return `That has ${digits} digits, and a number has no more than 15. ${shape}`;
  if (digits < 3) return `That is too short for a number. ${shape}`;
  return shape;
}

/** Returns the message for an invisible character, which it names by its code point. */
function hiddenCharacter(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `There is a hidden character in it (U+${code}), which can make its letters look like others. Type it anew, or take that out.`;
}
