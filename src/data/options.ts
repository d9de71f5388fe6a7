import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Option } from '../content/schemas/option';
import { interpolate } from './restrictions';

/** Statements of an option, in the order in which each list shows them. */
const statementParts = [
  'gain',
  'uncompared',
  'harm',
  'darkerSkin',
  'visits',
  'daysOff',
  'pain',
  'who',
  'price',
] as const;

/**
 * Returns the options for a condition in the order of its file, with the numbers of `content/facts.yaml`
 * filled in. What the option "needling" leaves out comes from `content/needling.yaml`.
 *
 * @param condition file name in `content/conditions` and `content/options`
 * @throws Error naming the file, if there is none
 */
export async function optionsFor(condition: string): Promise<Option[]> {
  const file = `content/options/${condition}.yaml`;
  const entries = await getCollection('options', ({ data }) => data.condition === condition);
  if (entries.length === 0) throw new Error(`${file} is missing, or has no options`);
  const needling = await needlingEverywhere();
  const options = entries
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order)
    .map((option) => (option.id === 'needling' ? { ...needling, ...option } : option));
  return Promise.all(options.map((option) => withNumbers(option, file)));
}

/** Returns the ids of all sources of some options. */
export const optionSources = (options: readonly Option[]): string[] =>
  options.flatMap((option) => [
    ...statementParts.flatMap((part) => option[part]?.sources ?? []),
    ...option.compared.flatMap(({ sources }) => sources),
  ]);

/**
 * Returns a counted comparison of a condition's options.
 *
 * @throws Error naming the known ids, for an unknown one
 */
export async function comparison(condition: string, id: string): Promise<Comparison> {
  const all = (await optionsFor(condition)).flatMap(({ compared }) => compared);
  const found = all.find((one) => one.id === id);
  if (found) return found;
  const known = all.map((one) => one.id).join(', ');
  throw new Error(
    `content/options/${condition}.yaml has no comparison "${id}". Use one of: ${known}.`,
  );
}

/** Returns an arm as "22 of 30", or as "64 of every 100" where the source gives a share. */
export const ratio = ({ had, of }: { had: number; of: number }): string =>
  of === 100 ? `${had} of every 100` : `${had} of ${of}`;

/** A number of people with the other arm of the same study. */
export type Comparison = Option['compared'][number];

/**
 * Checks that a condition's page and its options say the same about needling.
 *
 * @throws Error naming both files, if they differ
 */
export async function checkEvidence({ id, data }: CollectionEntry<'conditions'>): Promise<void> {
  const sure = (await getEntry('options', `${id}/needling`))?.data.sure;
  if (data.evidence === 'ask-first' || data.evidence === sure) return;
  throw new Error(
    `content/conditions/${id}.mdx says evidence: ${data.evidence}, but content/options/${id}.yaml says sure: ${sure} for needling. They must be the same.`,
  );
}

async function needlingEverywhere() {
  const entry = await getEntry('needling', 'needling');
  if (!entry) throw new Error('content/needling.yaml lacks its entry "needling"');
  const { id: _id, ...parts } = entry.data;
  return parts;
}

async function withNumbers(option: Option, file: string): Promise<Option> {
  const filled = { ...option };
  for (const part of statementParts) {
    const statement = option[part];
    if (!statement) continue;
    const text = await interpolate(statement.text, file);
    Object.assign(filled, { [part]: { ...statement, text } });
  }
  filled.compared = await Promise.all(
    option.compared.map(async (one) => ({ ...one, what: await interpolate(one.what, file) })),
  );
  return filled;
}
