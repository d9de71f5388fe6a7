const softHyphen = '\u00ad';
const heading = /<(h[1-3])\b[\s\S]*?<\/\1>/g;

/**
 * Adds soft hyphens to long words in the headings of a page. Browsers show a soft hyphen only at the end
 * of a line. Some screen readers read a word with one as two words, so use it in no other word, and only
 * between parts that sound the same on their own.
 *
 * @param html a whole page
 * @param words long words in lower case, with a hyphen at each possible break
 */
export function softHyphens(html: string, words: readonly string[]): string {
  const whole = new Map(words.map((word) => [word.replaceAll('-', ''), word.split('-')]));
  const long = new RegExp(`\\b(?:${[...whole.keys()].join('|')})`, 'gi');
  return html.replace(heading, (text) =>
    text.replace(/(?<=>)[^<]+/g, (run) => run.replace(long, (word) => broken(word, whole))),
  );
}

function broken(word: string, whole: ReadonlyMap<string, readonly string[]>): string {
  let start = 0;
  const parts = whole.get(word.toLowerCase()) ?? [];
  return parts.map((part) => word.slice(start, (start += part.length))).join(softHyphen);
}
