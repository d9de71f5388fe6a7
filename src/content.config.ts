import { defineCollection } from 'astro:content';
import { dataFile, textFiles } from './content-source/loaders';
import { questionProblem } from './content-source/question-links';
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

const inFileOrder = true;

export const collections = {
  pages: defineCollection({ loader: textFiles('content/pages'), schema: pageSchema }),
  conditions: defineCollection({
    loader: textFiles('content/conditions'),
    schema: conditionSchema,
  }),
  questions: defineCollection({
    loader: textFiles('content/questions', questionProblem),
    schema: questionSchema,
  }),
  glossary: defineCollection({ loader: textFiles('content/glossary'), schema: termSchema }),
  restrictions: defineCollection({
    loader: dataFile('content/restrictions.yaml', { inFileOrder }),
    schema: restrictionSchema,
  }),
  warningSigns: defineCollection({
    loader: dataFile('content/warning-signs.yaml', { inFileOrder }),
    schema: warningSignsSchema,
  }),
  helpLines: defineCollection({
    loader: dataFile('content/help-lines.yaml', { inFileOrder }),
    schema: helpLineSchema,
  }),
  changes: defineCollection({
    loader: dataFile('content/changes.yaml', { inFileOrder }),
    schema: changeSchema,
  }),
  advice: defineCollection({ loader: dataFile('content/advice.yaml'), schema: adviceSchema }),
  evidenceLevels: defineCollection({
    loader: dataFile('content/evidence-levels.yaml', { inFileOrder }),
    schema: evidenceLevelSchema,
  }),
  facts: defineCollection({ loader: dataFile('content/facts.yaml'), schema: factSchema }),
  timeline: defineCollection({
    loader: dataFile('content/timeline.yaml', { inFileOrder }),
    schema: timelineSchema,
  }),
  references: defineCollection({ loader: dataFile(referencesFile), schema: referenceSchema }),
};
