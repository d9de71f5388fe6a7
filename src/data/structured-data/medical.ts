import { getEntry } from 'astro:content';
import type { FAQPage, MedicalCondition, MedicalProcedure } from 'schema-dts';
import { interpolate } from '../restrictions';

/** Returns skin needling as schema.org `MedicalProcedure`, worded as in the pages' summaries. */
export async function medicalProcedure(): Promise<MedicalProcedure> {
  return {
    '@type': 'MedicalProcedure',
    name: 'Skin needling',
    alternateName: ['Micro-needling', 'Microneedling', 'Collagen induction therapy'],
    procedureType: 'https://schema.org/PercutaneousProcedure',
    description: await pageSummary('what-is-skin-needling'),
    howPerformed: await pageSummary('your-session'),
    preparation: await pageSummary('is-it-right-for-you'),
    followup: await pageSummary('aftercare'),
  };
}

/**
 * Returns a condition as schema.org `MedicalCondition`. Needling is not given as its treatment: schema.org
 * has no property for the level of evidence, and the bare claim would be too strong.
 */
export function medicalCondition(name: string, also: readonly string[]): MedicalCondition {
  return { '@type': 'MedicalCondition', name, alternateName: [...also] };
}

/** Returns questions with their whole answers, as the page shows them, as schema.org `FAQPage`. */
export function faqPage(questions: readonly { question: string; answer: string }[]): FAQPage {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** @throws Error if `content/pages` has no such file */
async function pageSummary(id: string): Promise<string> {
  const page = await getEntry('pages', id);
  if (!page) throw new Error(`content/pages/${id}.mdx is missing`);
  return interpolate(page.data.summary, page.filePath ?? id);
}
