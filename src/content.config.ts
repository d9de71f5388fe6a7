import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { adviceSchema } from './schemas/advice';
import { changeSchema } from './schemas/change';
import { conditionSchema } from './schemas/condition';
import { evidenceLevelSchema } from './schemas/evidence-level';
import { factSchema } from './schemas/fact';
import { helpLineSchema } from './schemas/help-line';
import { pageSchema } from './schemas/page';
import { questionSchema } from './schemas/question';
import { referenceSchema, referencesFile } from './schemas/reference';
import { restrictionSchema } from './schemas/restriction';
import { termSchema } from './schemas/term';
import { timelineSchema } from './schemas/timeline';
import { warningSignsSchema } from './schemas/warning-signs';

const mdx = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.mdx' });

/** Keeps the file's own order, which Astro's data store does not: it sorts entries by id. */
function inFileOrder(text: string): Record<string, unknown>[] {
  const entries = parse(text) as Record<string, unknown>[];
  return entries.map((entry, order) => ({ ...entry, order }));
}

export const collections = {
  pages: defineCollection({ loader: mdx('pages'), schema: pageSchema }),
  conditions: defineCollection({ loader: mdx('conditions'), schema: conditionSchema }),
  questions: defineCollection({ loader: mdx('questions'), schema: questionSchema }),
  glossary: defineCollection({ loader: mdx('glossary'), schema: termSchema }),
  restrictions: defineCollection({
    loader: file('content/restrictions.yaml', { parser: inFileOrder }),
    schema: restrictionSchema,
  }),
  warningSigns: defineCollection({
    loader: file('content/warning-signs.yaml', { parser: inFileOrder }),
    schema: warningSignsSchema,
  }),
  helpLines: defineCollection({
    loader: file('content/help-lines.yaml', { parser: inFileOrder }),
    schema: helpLineSchema,
  }),
  changes: defineCollection({
    loader: file('content/changes.yaml', { parser: inFileOrder }),
    schema: changeSchema,
  }),
  advice: defineCollection({ loader: file('content/advice.yaml'), schema: adviceSchema }),
  evidenceLevels: defineCollection({
    loader: file('content/evidence-levels.yaml', { parser: inFileOrder }),
    schema: evidenceLevelSchema,
  }),
  facts: defineCollection({ loader: file('content/facts.yaml'), schema: factSchema }),
  timeline: defineCollection({
    loader: file('content/timeline.yaml', { parser: inFileOrder }),
    schema: timelineSchema,
  }),
  references: defineCollection({ loader: file(referencesFile), schema: referenceSchema }),
};
