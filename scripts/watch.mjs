import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseFrontMatter } from '../src/content/loaders/read-data.ts';
import { fatal, log } from './run.mjs';
import { politely } from './watch/ask.ts';
import { tell } from './watch/issue.ts';
import { watchAge, watchWeaknesses } from './watch/packages.ts';
import { report } from './watch/report.ts';
import { watchReviews } from './watch/reviews.ts';
import { watchSource } from './watch/sources.ts';

// What it looks at, and what its answers mean: docs/watching.md.

const { values } = parseArgs({
  options: {
    /** Milliseconds between two requests to a host. */
    gap: { type: 'string', default: '1000' },
    /** Writes the report into an issue: needs GITHUB_REPOSITORY and GITHUB_TOKEN. */
    issue: { type: 'boolean', default: false },
  },
});
const { clinic } = await import('../src/clinic.ts').catch((/** @type {Error} */ error) =>
  fatal(error.message),
);
const env = process.env;
const now = new Date();
const mailto = clinic.reportEmail;
const ask = politely({
  agent: `skin-needling-explained-watch/1.0 (${mailto ? `mailto:${mailto}` : clinic.siteUrl})`,
  gap: Number(values.gap),
});
/** @type {import('./watch/sources.ts').Source[]} */
const sources = JSON.parse(readFileSync('content/references.json', 'utf8'));
const texts = globSync('content/*/*.mdx').flatMap((file) => {
  const { reviewDue } = parseFrontMatter(readFileSync(file, 'utf8'), file);
  return reviewDue ? [{ file, reviewDue: String(reviewDue) }] : [];
});
/** @param {string[]} args */
const npm = (...args) =>
  spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' }).stdout;

log(`Watching ${sources.length} sources and ${texts.length} texts, one request a host at a time.`);
const findings = [
  ...watchReviews(texts, now),
  watchWeaknesses(npm('audit', '--json')),
  watchAge(npm('outdated', '--json')),
  ...(await Promise.all(sources.map((source) => watchSource(source, ask, mailto)))).flat(),
];
const { text, code } = report(findings, now);
console.log(`\n${text}`);

if (values.issue) {
  const { GITHUB_REPOSITORY: name, GITHUB_TOKEN: token, GITHUB_STEP_SUMMARY: summary } = env;
  if (!name || !token) fatal('An issue needs GITHUB_REPOSITORY and GITHUB_TOKEN.');
  if (summary) appendFileSync(summary, text);
  const api = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const address = await tell(text, code > 0, { name, token, api }).catch((error) =>
    fatal(error.message),
  );
  if (address) log(`Told in ${address}`);
}
process.exitCode = code;
