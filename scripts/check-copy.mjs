import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { readEntries } from '../src/content/loaders/read-data.ts';
import { copyProblems } from './copy-problems.ts';
import { fatal, runScript, log } from './run.mjs';

const { values } = parseArgs({
  options: {
    // For the tests: if no clinic is configured, checks dist/ as it is, without another build.
    'after-tests': { type: 'boolean', default: false },
  },
});
// Shows configuration errors without a stack trace.
const { clinic, nobodysCopy } = await import('../src/clinic.ts').catch(
  (/** @type {Error} */ error) => fatal(error.message),
);
const dist = 'dist';
const waits = 'content/restrictions.yaml';

if (!(values['after-tests'] && isDeepStrictEqual(clinic, nobodysCopy))) {
  log('Building this copy of the site as it is set up.');
  if (runScript('build') !== 0) {
    fatal('The build stopped. The message above says what to mend.');
  }
}
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
const published = readEntries(readFileSync(waits, 'utf8'), waits)
  .filter(({ data }) => data['kind'] === 'avoid')
  .map(({ id, data }) => ({ id, hours: Number(data['hours']) }));
const problems = copyProblems(
  { files, read: (file) => readFileSync(join(dist, file), 'utf8') },
  clinic,
  published,
);
if (problems.length > 0) fatal(problems.join('\n  '));
log(
  `dist/ is right for ${clinic.name ?? 'no clinic'}${clinic.tel ? `, ${clinic.tel}` : ''}, at ${clinic.siteUrl}${clinic.basePath}, with ${clinic.waits.size} longer waits.`,
);
