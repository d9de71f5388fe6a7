import { defineCollection } from 'astro:content';
import { dataFile, dataFolder, dataRecords, textFiles } from './content/loaders/loaders';
import { questionProblem } from './content/loaders/question-links';
import { adviceSchema } from './content/schemas/advice';
import { changeSchema } from './content/schemas/change';
import { conditionSchema } from './content/schemas/condition';
import { daySchema } from './content/schemas/day';
import { effectSchema } from './content/schemas/effect';
import { evidenceLevelSchema } from './content/schemas/evidence-level';
import { factSchema } from './content/schemas/fact';
import { helpLineSchema } from './content/schemas/help-line';
import { interfaceSchema } from './content/schemas/interface';
import { keptVersionSchema } from './content/schemas/kept-version';
import { needlingSchema, optionSchema, optionsProblem } from './content/schemas/option';
import { pageSchema } from './content/schemas/page';
import { questionSchema } from './content/schemas/question';
import { referenceSchema, referencesFile } from './content/schemas/reference';
import { restrictionSchema } from './content/schemas/restriction';
import { termSchema } from './content/schemas/term';
import { timelineSchema } from './content/schemas/timeline';
import { warningSignsSchema } from './content/schemas/warning-signs';

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
  options: defineCollection({
    loader: dataFolder('content/options', optionsProblem),
    schema: optionSchema,
  }),
  needling: defineCollection({
    loader: dataFile('content/needling.yaml'),
    schema: needlingSchema,
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
  interface: defineCollection({
    loader: dataFile('content/interface.yaml'),
    schema: interfaceSchema,
  }),
  changes: defineCollection({
    loader: dataFile('content/changes.yaml', { inFileOrder }),
    schema: changeSchema,
  }),
  versions: defineCollection({
    loader: dataRecords('content/versions'),
    schema: keptVersionSchema,
  }),
  advice: defineCollection({ loader: dataFile('content/advice.yaml'), schema: adviceSchema }),
  evidenceLevels: defineCollection({
    loader: dataFile('content/evidence-levels.yaml', { inFileOrder }),
    schema: evidenceLevelSchema,
  }),
  effects: defineCollection({
    loader: dataFile('content/effects.yaml', { inFileOrder }),
    schema: effectSchema,
  }),
  days: defineCollection({
    loader: dataFile('content/days.yaml', { inFileOrder }),
    schema: daySchema,
  }),
  facts: defineCollection({ loader: dataFile('content/facts.yaml'), schema: factSchema }),
  timeline: defineCollection({
    loader: dataFile('content/timeline.yaml', { inFileOrder }),
    schema: timelineSchema,
  }),
  references: defineCollection({ loader: dataFile(referencesFile), schema: referenceSchema }),
};
