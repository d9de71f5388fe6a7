import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../folders.ts';

/**
 * `unseen` and `unseen2`: kept aside, only their figure is looked at. `learn` and `learn2`: the other halves
 * of the same two gatherings. `fresh` and `fresh2`: gathered after the search was done. `train` and `test`:
 * gathered before, and tuned on since.
 */
export const splits = [
  'fresh2',
  'fresh',
  'unseen2',
  'unseen',
  'learn2',
  'learn',
  'test',
  'train',
] as const;
export type Split = (typeof splits)[number];

/** The splits of which nobody looks at single queries. */
export const keptAside: readonly Split[] = ['fresh2', 'fresh', 'unseen2', 'unseen'];

/** What someone typed, and the addresses that answer it. */
export interface Query {
  split: Split;
  query: string;
  /** Pages, each with all its sections, or single sections. */
  answers: string[];
}

/**
 * Reads `tests/search/queries.tsv`, without the queries that the site does not answer (`-`): no engine can
 * bring what is not there.
 *
 * @throws Error naming the line that lacks a split, a query or an answer
 */
export function readQueries(): Query[] {
  const [, ...lines] = readFileSync(join(root, 'tests/search/queries.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  const queries = lines.map((line, index) => {
    const [split, query, answers] = line.split('\t');
    const known = splits.find((one) => one === split);
    if (!known || !query || !answers) {
      throw new Error(
        `tests/search/queries.tsv, line ${index + 2}: write split, query and answers, with tabs between.`,
      );
    }
    return { split: known, query, answers: answers.split(' ') };
  });
  return queries.filter(({ answers: [first] }) => first !== '-');
}

/** True where a result is one of the addresses that answer, or a section of a page that does. */
export function isAnswer(url: string, answers: readonly string[]): boolean {
  return answers.includes(url) || answers.includes(url.replace(/#.*/, ''));
}
