import { alike } from './alike.ts';
import { plainWord } from './stop-words.ts';

/** A run of an excerpt: its text, and whether it is one of the words that were looked for. */
export interface TextRun {
  text: string;
  marked: boolean;
}

/** How many words of a text a result shows, where it has no answer. */
export const excerptWords = 32;

/**
 * The part of a text to show with a result: its answer alone, where it has one; else from its start where
 * the words stand there, or from a few words before the first that was looked for. The words are marked.
 *
 * @param text the whole text
 * @param wanted plain words that were looked for
 * @param size number of words to show
 * @param answer number of words at the start that answer by themselves; 0 where there is no such answer
 */
export function excerpt(
  text: string,
  wanted: readonly string[],
  size: number,
  answer: number,
): TextRun[] {
  const words = text.split(/\s+/).filter(Boolean);
  const found = words.map((word) => wanted.some((one) => alike(plainWord(word), one)));
  const first = found.indexOf(true);
  const start = answer > 0 || first < size / 2 ? 0 : first - 4;
  const end = answer > 0 ? answer : start + size;
  const shown = words.slice(start, end);
  const runs: TextRun[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  for (const [index, word] of shown.entries()) {
    const space = index < shown.length - 1 ? ' ' : '';
    if (found[start + index])
      runs.push({ text: word, marked: true }, { text: space, marked: false });
    else runs.push({ text: word + space, marked: false });
  }
  if (answer === 0 && end < words.length) runs.push({ text: ' …', marked: false });
  return joined(runs);
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const out: TextRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.marked === run.marked) last.text += run.text;
    else if (run.text) out.push({ ...run });
  }
  return out;
}
