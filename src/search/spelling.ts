import { closest, distance } from 'fastest-levenshtein';
import { alike } from './alike.ts';
import { loadWords } from './bundle-words.ts';

/** The words of the site, from the bundle's `words.json`. */
export interface Spelling {
  /** Words of its headings and texts: what a misspelt word may have been meant for. */
  words: readonly string[];
  /** Further words that are known, since people ask with them, but may be misspelt themselves. */
  asked: readonly string[];
}

/** Letters that may be wrong in a word of so many, before it is taken for another word. */
const wrongLetters = {
  /** Where the reader is not asked: one in four letters. */
  silently: (length: number) => Math.min(2, length / 4),
  /** Where the reader is asked: one in three. */
  asked: (length: number) => Math.min(2, length / 3),
};
const shortest = 4;

/**
 * The word that a misspelt word was most likely meant for; the word itself where it is known, holds a
 * figure, is too short to tell, or nothing is near. Distances are Levenshtein's.
 *
 * @param word as `plainWord` writes it
 */
export function spellWord(
  word: string,
  { words, asked }: Spelling,
  care: keyof typeof wrongLetters = 'silently',
): string {
  if (word.length < shortest || /\p{N}/u.test(word) || words.length === 0) return word;
  if ([words, asked].some((list) => list.some((known) => alike(known, word)))) return word;
  const near = closest(word, words);
  return distance(word, near) > wrongLetters[care](word.length) ? word : near;
}

let loaded: Spelling | undefined;

/** The words of the site. Asked for again where they could not be loaded. */
async function siteWords(): Promise<Spelling> {
  const none: Spelling = { words: [], asked: [] };
  const found = loaded ?? (await loadWords('words', none));
  if (found !== none) loaded = found;
  return found;
}

/** A query's words with the misspelt ones put right; nothing where none seems to be. */
export async function spellWords(
  words: readonly string[],
  care: keyof typeof wrongLetters = 'silently',
): Promise<string[] | undefined> {
  const known = await siteWords();
  const right = words.map((word) => spellWord(word, known, care));
  return right.some((word, index) => word !== words[index]) ? right : undefined;
}
