import type { FAQPage, MedicalCondition, MedicalProcedure } from 'schema-dts';

/** Texts about the procedure, each the summary of a page. */
export interface ProcedureFacts {
  description: string;
  howPerformed: string;
  preparation: string;
  followup: string;
}

/** Skin needling as schema.org `MedicalProcedure`. */
export function medicalProcedure(facts: ProcedureFacts): MedicalProcedure {
  return {
    '@type': 'MedicalProcedure',
    name: 'Skin needling',
    alternateName: ['Micro-needling', 'Microneedling', 'Collagen induction therapy'],
    procedureType: 'https://schema.org/PercutaneousProcedure',
    ...facts,
  };
}

/**
 * A condition as schema.org `MedicalCondition`. Needling is not named as its treatment: schema.org has no
 * word for how good the evidence is, and the bare claim would be too strong.
 */
export function medicalCondition(name: string, also: readonly string[]): MedicalCondition {
  return { '@type': 'MedicalCondition', name, alternateName: [...also] };
}

/** Questions with their whole answers, as the page shows them, as schema.org `FAQPage`. */
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
