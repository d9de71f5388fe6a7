const softHyphen = '\u00ad';
const heading = /<(h[1-3])\b[\s\S]*?<\/\1>/g;

/**
 * Says in the headings of a page where long words may break, with soft hyphens. Browsers show one at the end
 * of a line alone. Some screen readers read a word with one in two parts, so it stands in no other word, and
 * between parts that sound the same by themselves.
 *
 * @param html a whole page
 * @param words long words in small letters, a hyphen where each may break
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
