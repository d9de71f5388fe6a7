import { getCollection } from 'astro:content';
import { fillNumbers } from './numbers';
import type { questionGroups } from '../schemas/question';

/** The titles of the groups of questions. */
export const questionGroupName = {
  before: 'Before you decide',
  session: 'Your session',
  after: 'After your session',
  results: 'Results',
  risks: 'Risks and warning signs',
} satisfies Record<(typeof questionGroups)[number], string>;

/** A question as the lists show it, the numbers of its answer filled in. */
export interface AnsweredQuestion {
  id: string;
  group: (typeof questionGroups)[number];
  question: string;
  answer: string;
}

/** Every question with its answer, in the order of its group. */
export async function answeredQuestions(): Promise<AnsweredQuestion[]> {
  const all = (await getCollection('questions')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    all.map(async ({ id, data, filePath }) => ({
      id,
      group: data.group,
      question: data.question,
      answer: await fillNumbers(data.answer, filePath ?? id),
    })),
  );
}
