import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { hashOfFiles } from '../src/data/advice-hash.ts';
import { keptAdvice } from './kept-advice.ts';

/**
 * Writes `content/versions/<id>.yaml`: the advice as it is, under the id of the newest entry of
 * `content/changes.yaml` that has a hash. Run it after that entry is written.
 *
 * @throws Error if the newest entry has another hash than the advice
 */
const read = (file: string) =>
  (existsSync(`content/${file}`) ? parse(readFileSync(`content/${file}`, 'utf8')) : []) as Record<
    string,
    unknown
  >[];

const newest = read('changes.yaml').find(({ advice }) => advice !== undefined);
if (!newest) throw new Error('content/changes.yaml: no entry has the hash of the advice');
const hash = String(newest['advice']);
const now = hashOfFiles(read);
// Otherwise the advice of today would stand under the name of an older version.
if (hash !== now) {
  throw new Error(
    `content/changes.yaml: the advice has changed since the entry "${String(newest['id'])}". Write an entry with "advice: '${now}'" first: "npm run check:content" prints one to fill in.`,
  );
}
const file = `content/versions/${hash.slice(0, 6)}.yaml`;
const comment =
  '# The advice of this version, as readers saw it. Links of that time lead here, so the file stays as it is.\n# Written by "npm run version:keep"; fields: src/content/schemas/kept-version.ts\n';
const text = stringify(
  { hash, date: newest['date'], ...keptAdvice(read) },
  { lineWidth: 0, singleQuote: true },
);

mkdirSync('content/versions', { recursive: true });
writeFileSync(file, comment + text);
process.stdout.write(`Wrote ${file}.\n`);
