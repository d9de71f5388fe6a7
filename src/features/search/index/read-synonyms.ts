import { readData } from '../../../content/loaders/read-data.ts';
import { isStopWord, plainWord } from '../client/stop-words.ts';
import type { Synonyms } from '../client/synonyms.ts';

/**
 * Reads `synonyms.yaml`, the words that readers use for the same thing.
 *
 * @param content folder of the content
 * @throws Error naming the file, the line's words and what to change, where a group helps no search
 */
export function readSynonyms(content: string): Synonyms {
  const file = `${content}/synonyms.yaml`;
  const { value: groups } = readData(file);
  if (!Array.isArray(groups))
    throw new Error(`${file}: write a list of groups, such as "- [sun, beach]".`);
  return groups.map((group: unknown) => {
    if (!Array.isArray(group) || group.length < 2) {
      throw new Error(`${file}: ${JSON.stringify(group)} needs two words or more, in brackets.`);
    }
    return group.map((word: unknown, index) => {
      const text = String(word);
      const problem = problemOf(text, group.indexOf(word) < index);
      if (problem) throw new Error(`${file}: "${text}" ${problem}`);
      return text;
    });
  });
}

function problemOf(word: string, again: boolean): string | undefined {
  if (again) return 'stands twice in its group: leave one out.';
  if (plainWord(word) !== word)
    return 'must be one word in small letters, without marks or spaces.';
  if (isStopWord(word)) return 'is a word that the search leaves out: leave it out here too.';
  return undefined;
}
