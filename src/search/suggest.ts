import { closest, distance } from 'fastest-levenshtein';
import { bundle } from './find';
import { queryWords } from './query-words';

const mostWrongLetters = 2;

/**
 * The query with each unknown word put right, where a word of the site is near enough; nothing where none
 * is. Distances are Levenshtein's.
 *
 * @param list words of the site, from the bundle's `words.json`
 */
export function spell(query: string, list: readonly string[]): string | undefined {
  const known = new Set(list);
  let changed = false;
  const words = queryWords(query).map((word) => {
    if (known.has(word) || list.length === 0) return word;
    const near = closest(word, list);
    if (distance(word, near) > Math.min(mostWrongLetters, word.length / 3)) return word;
    changed = true;
    return near;
  });
  return changed ? words.join(' ') : undefined;
}

/** Suggests another spelling for a query that found nothing. */
export async function suggest(query: string): Promise<string | undefined> {
  const response = await fetch(`${bundle}words.json`);
  return spell(query, (await response.json()) as string[]);
}
