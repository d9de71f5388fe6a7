const space = '\u00a0';

/** Splits a page into elements whose text must stay unchanged or is not shown, tags, and text. */
const pieces = /<(script|style|pre|code|textarea|template|svg)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/**
 * Keeps numbers on one line with what they count or name, in the whole page: "4 to 6 sessions", "day 2 or
 * 3", "vitamin C", "I have". Keeps telephone numbers whole. No line ends with a number that belongs to the next
 * word.
 *
 * @param html a whole page
 * @returns the page with no-break spaces in the text of its body
 */
export function keepTogether(html: string): string {
  const start = html.indexOf('<body');
  const body = html
    .slice(start)
    .replace(pieces, (piece) => (piece.startsWith('<') ? piece : together(piece)));
  return html.slice(0, start) + body;
}

function together(text: string): string {
  return text
    .replace(/(?<=\d) (to|or) (?=\d)/g, `${space}$1${space}`)
    .replace(/(?<=\d) (?=\p{L}|\d{3})/gu, space)
    .replace(/(?<=\bI) (?=\p{L})/gu, space)
    .replace('CC BY', `CC${space}BY`)
    .replace(/(?<=\b(?:day|week|month|step|part|age|out of|to|BY|[Vv]itamin)) (?=\d|C\b)/g, space);
}
