import { getCollection, getEntry } from 'astro:content';
import { restrictionSchemaFor, type RestrictionData } from '../content/schemas/restriction-data';
import type { NamedText, SourcedText } from '../content/schemas/origin';
import { absoluteUrl } from '../lib/urls';
import { adviceVersion } from './advice-version';
import { citationLink } from './citation';
import { aftercareRules } from './restrictions';
import { publishedReview } from './review-files';
import { restrictionData as address, reviewState } from './reviews';
import { textHash } from './text-hash';
import { filled, warningSigns } from './warning-signs';

const isoDate = (date: Date) => date.toISOString().slice(0, 10);
const onAftercare = (id: string) => absoluteUrl(`/aftercare/#${id}`);
const sourced = ({ text, sources, ownAdvice }: SourcedText) => ({ text, sources, ownAdvice });
const named = ({ id, ...entry }: NamedText) => ({ id, ...sourced(entry) });

/** Returns the waits, the advice and the warning signs as `/restrictions.json` publishes them. */
export async function restrictionData(): Promise<RestrictionData> {
  const aftercare = await getEntry('pages', 'aftercare');
  if (!aftercare) throw new Error('content/pages/aftercare.mdx is missing');
  const { id, hash: adviceHash, date } = await adviceVersion();
  const said = await whatIsSaid();
  const hash = hashOf(said);
  const state = await reviewState(address, hash);
  return {
    $schema: absoluteUrl('/restrictions.schema.json'),
    version: 1,
    source: absoluteUrl('/aftercare/'),
    licence: 'CC-BY-4.0',
    unreviewed: state.state !== 'reviewed',
    review: publishedReview(state),
    date: isoDate(aftercare.data.reviewed),
    advice: { id, hash: adviceHash, date: isoDate(date) },
    hash,
    ...said,
    sources: await sourcesOf(said),
  };
}

/** Returns the JSON Schema's source: the same data with the ids that there are, and no others. */
export async function exactRestrictionSchema() {
  const said = await whatIsSaid();
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return restrictionSchemaFor({
    restrictions: ids(said.restrictions),
    untilHealed: ids(said.untilHealed),
    todo: ids(said.todo),
    warningSigns: ids(said.warningSigns),
  });
}

type Said = Pick<
  RestrictionData,
  'restrictions' | 'untilHealed' | 'todo' | 'do' | 'dont' | 'warningSigns'
>;

async function whatIsSaid(): Promise<Said> {
  const rules = await aftercareRules();
  const lists = await getCollection('advice');
  const items = async (id: 'do' | 'dont') => {
    const list = lists.find(({ data }) => data.id === id);
    return (await filled(list?.data.items ?? [], 'content/advice.yaml')).map(named);
  };
  return {
    restrictions: await Promise.all(
      rules
        .filter((rule) => rule.kind === 'avoid')
        .map(async ({ id, meanwhile, darkerSkin, darkerSkinWait, hours, published, ...rule }) => ({
          id,
          activity: rule.activity,
          hours,
          minimum: published ?? hours,
          range: rule.range,
          group: rule.group,
          core: rule.core,
          why: rule.why,
          examples: rule.examples,
          meanwhile: darkerSkin ? `${meanwhile} ${darkerSkin}` : meanwhile,
          ...(darkerSkin &&
            darkerSkinWait && { darkerSkin: { hours: darkerSkinWait.hours, text: darkerSkin } }),
          afterwards: rule.afterwards.text,
          ...(rule.limit && { limit: rule.limit }),
          ...(rule.ownChoice && { ownChoice: rule.ownChoice.text }),
          url: onAftercare(id),
          sources: [
            ...new Set([
              ...rule.sources,
              ...rule.afterwards.sources,
              ...(rule.ownChoice?.sources ?? []),
              ...(darkerSkinWait ? await factSources(darkerSkinWait.id) : []),
            ]),
          ],
        })),
    ),
    untilHealed: rules
      .filter((rule) => rule.kind === 'until-healed')
      .map(({ kind: _kind, order: _order, ...rule }) => ({ ...rule, url: onAftercare(rule.id) })),
    todo: rules
      .filter((rule) => rule.kind === 'do')
      .map(({ kind: _kind, order: _order, brief: _brief, ...rule }) => ({
        ...rule,
        url: onAftercare(rule.id),
      })),
    do: await items('do'),
    dont: await items('dont'),
    warningSigns: (await warningSigns()).map(
      ({ id, level, heading, short, signs, meanwhile, notes }) => ({
        id,
        level,
        heading,
        short,
        signs: signs.map(named),
        meanwhile: meanwhile.map(sourced),
        notes: notes.map(sourced),
        url: absoluteUrl(`/risks/#${id}`),
      }),
    ),
  };
}

/** Returns the sources of a number of `content/facts.yaml`. */
async function factSources(id: string): Promise<string[]> {
  return (await getEntry('facts', id))?.data.sources ?? [];
}

/** Returns the hash of what the data say, wherever the site is hosted. */
function hashOf(said: Said): string {
  return textHash(
    JSON.stringify(said, (field, value: unknown) => (field === 'url' ? undefined : value)),
  );
}

/** Returns every source that the data name, in the order of their first use. */
async function sourcesOf(said: Said): Promise<RestrictionData['sources']> {
  const ids = new Set(
    [
      ...said.restrictions,
      ...said.untilHealed,
      ...said.todo,
      ...said.do,
      ...said.dont,
      ...said.warningSigns.flatMap(({ signs, meanwhile, notes }) => [
        ...signs,
        ...meanwhile,
        ...notes,
      ]),
    ].flatMap(({ sources }) => sources),
  );
  return Promise.all(
    [...ids].map(async (id) => {
      const source = await getEntry('references', id);
      if (!source) throw new Error(`content/references.json has no source "${id}"`);
      const address = citationLink(source.data)?.href;
      return { id, title: source.data.title, ...(address && { address }) };
    }),
  );
}
