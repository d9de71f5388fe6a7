import { getCollection } from 'astro:content';
import { interpolate } from './restrictions';
import { questionGroups } from '../content/schemas/question';

/** The titles of the groups of questions. */
export const questionGroupName = {
  before: 'Before you decide',
  session: 'Your session',
  after: 'After your session',
  results: 'Results',
  risks: 'Risks and warning signs',
} satisfies Record<(typeof questionGroups)[number], string>;

/** A question for the lists, with the numbers of its answer filled in. */
export interface AnsweredQuestion {
  id: string;
  group: (typeof questionGroups)[number];
  question: string;
  answer: string;
  /** The answer as written, and its file. */
  written: string;
  file: string;
}

/** Questions that people ask at the same time. */
export interface QuestionGroup {
  group: (typeof questionGroups)[number];
  name: string;
  questions: AnsweredQuestion[];
}

/** Returns every question by group, groups and questions in reading order. */
export async function groupedQuestions(): Promise<QuestionGroup[]> {
  const all = await answeredQuestions();
  return questionGroups.map((group) => ({
    group,
    name: questionGroupName[group],
    questions: all.filter((question) => question.group === group),
  }));
}

/** Returns every question with its answer, in the order of its group. */
export async function answeredQuestions(): Promise<AnsweredQuestion[]> {
  const all = (await getCollection('questions')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    all.map(async ({ id, data, filePath }) => ({
      id,
      group: data.group,
      question: data.question,
      answer: await interpolate(data.answer, filePath ?? id),
      written: data.answer,
      file: filePath ?? id,
    })),
  );
}
