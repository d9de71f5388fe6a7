import { loadWords } from './bundle-words';
import { spellWord, type Care, type Spelling } from './spelling-word';

let known: Spelling | undefined;

/**
 * A query's words with the misspelt ones put right; nothing where none seems to be, or where the words of the
 * site could not be loaded. They are asked for again then.
 */
export async function spellWords(
  words: readonly string[],
  care: Care = 'silently',
): Promise<string[] | undefined> {
  known ??= await loadWords<Spelling>('words');
  if (!known) return undefined;
  const spelling = known;
  const right = words.map((word) => spellWord(word, spelling, care));
  return right.some((word, index) => word !== words[index]) ? right : undefined;
}
