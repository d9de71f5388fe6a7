import { getCollection } from 'astro:content';
import { conditionsInOrder } from './conditions';
import { days, effects, type CallIf } from './days';
import { termsInOrder } from './glossary';
import { optionSources, optionsFor } from './options';
import { publishedRules } from './restrictions';
import { helpLines } from './warning-signs';

type Sourced = readonly { sources: readonly string[] }[];

const ids = (entries: Sourced) => entries.flatMap(({ sources }) => sources);
const signs = (levels: readonly CallIf[]) => levels.flatMap((level) => level.signs);
const choices = async () =>
  ids(
    (await publishedRules()).flatMap((rule) =>
      rule.kind === 'avoid' && rule.ownChoice ? [rule.ownChoice] : [],
    ),
  );

/**
 * Components that show data of `content/` with sources, and how to find the ids of those in a text's MDX.
 */
const shownBy: Record<string, (body: string) => Promise<string[]>> = {
  Advice: async () => (await getCollection('advice')).flatMap(({ data }) => ids(data.items)),
  ConditionCards: async () =>
    (await conditionsInOrder()).flatMap(({ data }) => data.overviewSources),
  GlossaryList: async () => ids((await termsInOrder()).map(({ data }) => data)),
  HelpLines: async (body) =>
    ids((await helpLines()).filter(({ kind }) => body.includes(`<HelpLines kind="${kind}"`))),
  OptionTable: async (body) => {
    const conditions = [...body.matchAll(/<OptionTable of="([^"]*)"/g)].map(([, id]) => id!);
    return optionSources((await Promise.all(conditions.map(optionsFor))).flat());
  },
  OwnChoice: choices,
  RestrictionList: async () => [...ids(await publishedRules()), ...(await choices())],
  DayByDay: async () =>
    (await days()).flatMap(({ title, usual, todo, ending, callIf }) =>
      ids([
        title,
        ...usual,
        ...todo,
        ...ending.map(({ afterwards }) => afterwards),
        ...signs(callIf),
      ]),
    ),
  SkinWeek: async () => (await days()).flatMap(({ title, usual }) => ids([title, ...usual])),
  UsualTable: async () =>
    (await effects()).flatMap(({ course, notUsual }) =>
      ids([
        ...course.flatMap((part) => ('usual' in part ? [part.usual] : signs(part.callIf))),
        ...signs(notUsual),
      ]),
    ),
  Timeline: async () => ids((await getCollection('timeline')).map(({ data }) => data)),
  WarningSigns: async () => {
    const cards = (await getCollection('warningSigns')).map(({ data }) => data);
    const calls = cards.map(({ call }) => call);
    return [
      ...cards.flatMap(({ signs, meanwhile, notes }) => ids([...signs, ...meanwhile, ...notes])),
      ...ids((await helpLines()).filter(({ kind }) => calls.includes(kind))),
    ];
  },
};

/**
 * Returns the ids of all sources of a text: those of its front matter, and those of the data that it shows.
 *
 * @param sources from its front matter
 * @param body its MDX
 */
export async function textSources(sources: readonly string[], body = ''): Promise<string[]> {
  const shown = Object.keys(shownBy).filter((name) => new RegExp(`<${name}\\b`).test(body));
  const theirs = await Promise.all(shown.map((name) => shownBy[name]!(body)));
  return [...new Set([...sources, ...theirs.flat()])];
}
