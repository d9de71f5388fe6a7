import { loadWords } from './bundle-words';
import { isKnown, spellWord, type Care, type Spelling } from './spelling-word';

let known: Spelling | undefined;

/**
 * A query's words with the misspelt ones put right, and without those that the site has nothing of: the
 * engine would bring whatever begins with their first letters. Nothing where all are right, or where the words
 * of the site could not be loaded. They are asked for again then.
 */
export async function spellWords(
  words: readonly string[],
  care: Care = 'silently',
): Promise<string[] | undefined> {
  known ??= await loadWords<Spelling>('words');
  if (!known) return undefined;
  const spelling = known;
  const right = words
    .map((word) => spellWord(word, spelling, care))
    .filter((word) => isKnown(word, spelling));
  return right.join() === words.join() ? undefined : right;
}
