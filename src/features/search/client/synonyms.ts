import { alike } from './alike.ts';

/** Words that readers use for the same thing, a group each. From `content/synonyms.yaml`. */
export type Synonyms = readonly (readonly string[])[];

/**
 * The other words to look for beside a word: those of each group that holds one alike, without such as are
 * alike themselves, since they are found anyway.
 *
 * @param word as `plainWord` writes it
 */
export function synonymsOf(word: string, synonyms: Synonyms): string[] {
  const groups = synonyms.filter((group) => group.some((member) => alike(member, word)));
  return [...new Set(groups.flat())].filter((other) => !alike(other, word));
}
