/** Words that a reader takes in each minute: a slow pace, since many of our readers are new to the language. */
const wordsPerMinute = 200;

/**
 * How long a text takes to read, in whole minutes, 1 at least.
 *
 * @param html the text as rendered; drawings, scripts, menus, forms, code and the numbers of sources are left out
 */
export function readingMinutes(html: string): number {
  const text = html
    .replace(/<(svg|script|style|template|nav|sup|form|select|pre|textarea)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
