import { getCollection } from 'astro:content';
import type { CareLevel } from '../content/schemas/care-level';
import type { NamedText, SourcedText } from '../content/schemas/origin';
import { waitsOnDays, type WaitsOnDays } from '../lib/wait-days';
import type { OverriddenRestriction } from './clinic-overrides';
import { interpolateEntry, restrictions } from './restrictions';
import { filled, warningSigns } from './warning-signs';

/** Signs of one level that need help, with the heading that they continue. */
export interface CallIf {
  /** Id of the card in `content/warning-signs.yaml`, and its anchor. */
  card: string;
  level: CareLevel;
  /** "See or call a doctor today, then tell your clinic, if:" */
  heading: string;
  signs: NamedText[];
}

/** A run of days, counted from the session’s own day, which is 0. */
export interface Span {
  from: number;
  /** Infinity for the last entry, which has no end. */
  last: number;
}

/** What is usual of one effect on some days. */
interface UsualEffect extends SourcedText {
  effect: string;
  /** "Swelling" */
  name: string;
}

/** A day after a session, or several that are alike, ready to render. */
export interface Day extends Span, WaitsOnDays<OverriddenRestriction> {
  /** The anchor. */
  id: string;
  /** "Day 2" */
  name: string;
  /** True if a calendar file reminds readers to look at their skin on its first day. */
  remind: boolean;
  title: SourcedText;
  /** What most people have, in the order of `content/effects.yaml`. */
  usual: UsualEffect[];
  /** What to do. Items of `content/advice.yaml` have their id. */
  todo: (SourcedText | NamedText)[];
  /** The signs that matter most on that day, most urgent first. */
  callIf: CallIf[];
}

/** A part of an effect’s course: usual, with its words, or no longer usual, with the signs that need help. */
type CoursePart = Span & ({ usual: SourcedText } | { callIf: CallIf[] });

/** An effect that people notice after a session, with its course over all days. */
export interface Effect {
  id: string;
  /** "Swelling" */
  name: string;
  /** From day 0 on, without gaps. */
  course: CoursePart[];
  /** Signs of it that need help, whatever is usual; most urgent first. */
  notUsual: CallIf[];
}

const daysFile = 'content/days.yaml';
const effectsFile = 'content/effects.yaml';

const inOrder = <T extends { data: { order: number } }>(entries: readonly T[]): T['data'][] =>
  entries.map(({ data }) => data).sort((a, b) => a.order - b.order);

/** Adds the last day of each entry: the one before the next begins. */
const withLast = <T extends { from: number }>(entries: readonly T[]): (T & Span)[] =>
  entries.map((entry, index) => ({ ...entry, last: (entries[index + 1]?.from ?? Infinity) - 1 }));

/**
 * Returns the day’s value of `data-day`, which a script matches with `~=`: every number of its days, or
 * "after" for the days that have no end.
 */
export function dayNumbers({ from, last }: Span): string {
  if (last === Infinity) return 'after';
  return Array.from({ length: last - from + 1 }, (_, index) => from + index).join(' ');
}

/** Returns the effects that are usual on a day, those that share their words together, with all their names. */
export function groupByWords(usual: readonly UsualEffect[]): (UsualEffect & { names: string[] })[] {
  return [...Map.groupBy(usual, ({ text }) => text).values()].map((alike) => ({
    ...alike[0]!,
    names: alike.map(({ name }) => name),
  }));
}

/**
 * Returns the days after a session, from its own on: what is usual, what to do, which waits end and still
 * run, and when to call. A clinic’s own longer waits are taken into account.
 *
 * @throws Error naming the file and what is allowed, for an unknown sign or item of advice
 */
export async function days(): Promise<Day[]> {
  const entries = withLast(inOrder(await getCollection('days')));
  const [waits, rows, advice] = await Promise.all([restrictions(), effects(), adviceItems()]);
  return Promise.all(
    entries.map(async ({ id, name, from, last, remind, title, do: todo, callIf }) => {
      const items = todo.map((item) =>
        'advice' in item ? found(advice, item.advice, 'advice', daysFile) : item,
      );
      return {
        id,
        name,
        from,
        last,
        remind,
        title: await interpolateEntry(title, daysFile),
        usual: rows.flatMap(({ id: effect, name: effectName, course }) => {
          const part = course.find((each) => from >= each.from && from <= each.last);
          return part && 'usual' in part ? [{ ...part.usual, effect, name: effectName }] : [];
        }),
        todo: await filled(items, daysFile),
        callIf: await byLevel(callIf, daysFile),
        ...waitsOnDays(waits, from, last),
      };
    }),
  );
}

/**
 * Returns the effects of `content/effects.yaml`, in file order.
 *
 * @throws Error naming the file and what is allowed, for an unknown sign, or a course that changes inside
 *   the days that are listed together
 */
export async function effects(): Promise<Effect[]> {
  const starts = inOrder(await getCollection('days')).map(({ from }) => from);
  return Promise.all(
    inOrder(await getCollection('effects')).map(async ({ id, name, course, notUsual }) => ({
      id,
      name,
      course: await Promise.all(
        withLast(course).map(async ({ from, last, ...part }): Promise<CoursePart> => {
          if (!starts.includes(from)) {
            throw new Error(
              `${effectsFile}: "${id}" has "from: ${from}", but no day begins there. Use one of: ${starts.join(', ')}.`,
            );
          }
          return 'signs' in part
            ? { from, last, callIf: await byLevel(part.signs, effectsFile) }
            : { from, last, usual: await interpolateEntry(part, effectsFile) };
        }),
      ),
      notUsual: await byLevel(notUsual, effectsFile),
    })),
  );
}

async function adviceItems(): Promise<Map<string, NamedText>> {
  const items = (await getCollection('advice')).flatMap(({ data }) => data.items);
  return new Map(items.map((item) => [item.id, item]));
}

/**
 * Returns items of `content/advice.yaml` as their texts, for a file that takes some of them.
 *
 * @param where the file that names them, for messages
 * @throws Error naming that file and the valid ids, for an unknown one
 */
export async function adviceTexts(ids: readonly string[], where: string): Promise<string[]> {
  const advice = await adviceItems();
  const items = ids.map((id) => found(advice, id, 'advice', where));
  return (await filled(items, where)).map(({ text }) => text);
}

/** Returns the signs with these ids by level, most urgent first, in the order of their cards. */
async function byLevel(ids: readonly string[], where: string): Promise<CallIf[]> {
  const cards = await warningSigns();
  const known = new Map(cards.flatMap(({ signs }) => signs.map((sign) => [sign.id, sign])));
  for (const id of ids) found(known, id, 'sign', where);
  return cards
    .map(({ id, level, heading, signs }) => ({
      card: id,
      level,
      heading,
      signs: signs.filter((sign) => ids.includes(sign.id)),
    }))
    .filter(({ signs }) => signs.length > 0);
}

function found<T>(known: ReadonlyMap<string, T>, id: string, what: string, where: string): T {
  const one = known.get(id);
  if (one !== undefined) return one;
  throw new Error(
    `${where}: unknown ${what} "${id}". Use one of: ${[...known.keys()].join(', ')}.`,
  );
}
