import { normalizeWord, sameStem } from './tokenize.ts';

/** A run of an excerpt: its text, and whether it matches the query. */
export interface TextRun {
  text: string;
  marked: boolean;
}

/**
 * Returns the part of a text to show with a result: from its start if a match is near it, or else from a
 * few words before the first match. Marks the matches.
 *
 * @param text the whole text
 * @param wanted normalized words of the query
 * @param size number of words to show; `Infinity` for the whole text
 */
export function excerpt(text: string, wanted: readonly string[], size: number): TextRun[] {
  const words = text.split(/\s+/).filter(Boolean);
  const found = words.map((word) => wanted.some((one) => sameStem(normalizeWord(word), one)));
  const first = found.indexOf(true);
  const start = first < size / 2 ? 0 : first - 4;
  const end = start + size;
  const shown = words.slice(start, end);
  const runs: TextRun[] = start > 0 ? [{ text: '… ', marked: false }] : [];
  for (const [index, word] of shown.entries()) {
    const space = index < shown.length - 1 ? ' ' : '';
    if (found[start + index])
      runs.push({ text: word, marked: true }, { text: space, marked: false });
    else runs.push({ text: word + space, marked: false });
  }
  if (end < words.length) runs.push({ text: ' …', marked: false });
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
