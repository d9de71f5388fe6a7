import type { evidenceLevels } from '../schemas/condition';

type EvidenceLevel = (typeof evidenceLevels)[number];

/** How each level of evidence is called on the page. What it means is said on the conditions page. */
export const evidenceLevelName: Record<EvidenceLevel, string> = {
  strong: 'Strong evidence',
  some: 'Some evidence',
  little: 'Little evidence',
  'ask-first': 'Ask first',
};
