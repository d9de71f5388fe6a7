/**
 * Words that a reader reads in a minute: a slow pace, because many of our readers are new to the language.
 */
const wordsPerMinute = 200;

/**
 * Returns the reading time of a text in whole minutes, at least 1.
 *
 * @param html the rendered text; drawings, scripts, menus, forms, code and source numbers do not count
 */
export function readingMinutes(html: string): number {
  const text = html
    .replace(/<(svg|script|style|template|nav|sup|form|select|pre|textarea)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
