import { getCollection, getEntry } from 'astro:content';
import { clinic } from '../clinic';
import type { DarkerSkinWait } from '../lib/darker-skin';
import { waitInDays, waitInHours, waitPlainly } from '../lib/durations';
import { waitInText } from '../lib/wait-in-text';
import {
  applyOverrides,
  type OverriddenRestriction,
  type OverriddenRule,
} from './clinic-overrides';
import { namedWaits } from './named-waits';
import type { AftercareRule, WrittenRule } from '../content/schemas/restriction';

const unknown = (what: string, id: string, allowed: string[], where: string) =>
  new Error(`${where}: unknown ${what} "${id}". Use one of: ${allowed.join(', ')}.`);

/**
 * Returns what to avoid and what to do after a session, in the order of `content/restrictions.yaml`, with
 * this copy's longer waits, if any.
 */
export async function aftercareRules(): Promise<OverriddenRule[]> {
  const rules = applyOverrides(await publishedRules(), clinic.waits, clinic.waitsSetIn);
  return rules.map((rule) => {
    if (rule.kind !== 'avoid' || rule.hours < (rule.darkerSkinWait?.hours ?? 0)) return rule;
    // A shorter number beside the clinic's own wait would read as leave.
    const { darkerSkin: _darkerSkin, darkerSkinWait: _darkerSkinWait, ...rest } = rule;
    return rest;
  });
}

/** The rules of a build: every page needs them, and each takes dozens of look-ups. */
let ofThisBuild: Promise<readonly AftercareRule[]> | undefined;

/** Returns the same rules with the original waits of `content/restrictions.yaml`. */
export function publishedRules(): Promise<readonly AftercareRule[]> {
  // While someone writes, the content changes between two pages.
  return import.meta.env.DEV ? filledRules() : (ofThisBuild ??= filledRules());
}

async function filledRules(): Promise<AftercareRule[]> {
  const entries = await getCollection('restrictions');
  const rules = entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
  return Promise.all(rules.map(withNumbers));
}

/** Returns a rule with the numbers of `content/facts.yaml` filled in. */
async function withNumbers(rule: WrittenRule): Promise<AftercareRule> {
  const file = 'content/restrictions.yaml';
  if (rule.kind === 'until-healed') return rule;
  if (rule.kind === 'do') {
    const { text: what, brief } = await interpolateEntry(
      { text: rule.what, brief: rule.brief },
      file,
    );
    return { ...rule, what, brief };
  }
  const { meanwhile, afterwards } = rule.brief;
  const { darkerSkin, ...rest } = rule;
  return {
    ...rest,
    brief: {
      meanwhile: meanwhile && (await interpolate(meanwhile, file)),
      afterwards: afterwards && (await interpolate(afterwards, file)),
    },
    meanwhile: await interpolate(rule.meanwhile, file),
    ...(rule.limit && { limit: await interpolate(rule.limit, file) }),
    ...(darkerSkin && {
      darkerSkin: await interpolate(darkerSkin.text, file),
      darkerSkinWait: {
        ...(await waitIn(darkerSkin.text, `${file}, ${rule.id}, darkerSkin`)),
        handedOut: await interpolate(darkerSkin.handedOut ?? darkerSkin.text, file),
        short: darkerSkin.short,
      },
    }),
    afterwards: await interpolateEntry(rule.afterwards, file),
    ...(rule.ownChoice && { ownChoice: await interpolateEntry(rule.ownChoice, file) }),
  };
}

/** Returns the wait that a sentence names as its only number. Throws an Error that names the place. */
async function waitIn(text: string, where: string): Promise<{ id: string; hours: number }> {
  const [id, ...others] = Array.from(text.matchAll(/\{fact:([a-z0-9-]+)\}/g), ([, name]) => name!);
  const fact = id && others.length === 0 ? await getEntry('facts', id) : undefined;
  const { hours } = fact?.data ?? {};
  if (!id || !fact || !hours) {
    throw new Error(
      `${where}: must contain one {fact:…} of content/facts.yaml that has "hours", and no other.`,
    );
  }
  if (!fact.data.text.endsWith(waitInDays(hours).replace('\u00a0', ' '))) {
    throw new Error(
      `content/facts.yaml, ${id}: "hours" (${hours}) must be those of the days in "text".`,
    );
  }
  return { id, hours };
}

/** Returns an entry with the numbers filled in, in its text and its short version. */
export async function interpolateEntry<T extends { text: string; brief?: string | undefined }>(
  entry: T,
  where: string,
): Promise<T> {
  const text = await interpolate(entry.text, where);
  if (!entry.brief) return { ...entry, text };
  return { ...entry, text, brief: await interpolate(entry.brief, where) };
}

/** Returns everything to avoid after a session, in the order of `content/restrictions.yaml`. */
export async function restrictions(): Promise<OverriddenRestriction[]> {
  return (await aftercareRules()).filter((rule) => rule.kind === 'avoid');
}

/**
 * Returns the wait of a restriction as text, such as "48 hours" or "2 days". Of several ids, equal waits
 * are given once. Where they differ, such as where a clinic made one longer, each is named.
 *
 * @param ids id in `content/restrictions.yaml`, or several with commas between them
 * @param as the unit; days stand beside the hours, so where those are in days already, it is the other way round
 * @param where the file that uses it, for messages
 * @param published true for the original wait of `content/restrictions.yaml`, for sentences about a source
 * @throws Error naming the file and the valid ids, for an unknown id
 */
export async function waitText(
  ids: string,
  as: 'hours' | 'days',
  where: string,
  published = false,
): Promise<string> {
  const all: OverriddenRestriction[] = published
    ? (await publishedRules()).filter((rule) => rule.kind === 'avoid')
    : await restrictions();
  const found = ids.split(',').map((id) => {
    const one = all.find((restriction) => restriction.id === id);
    if (one) return one;
    const known = all.map((restriction) => restriction.id);
    throw unknown('restriction', id, known, where);
  });
  const [{ hours }] = found as [OverriddenRestriction];
  if (found.some((restriction) => restriction.hours !== hours)) return namedWaits(found);
  if (as === 'hours') return waitInText(hours);
  // A clinic's own hours may not make whole days. The site's must, or the build fails.
  const own = found.some((restriction) => restriction.published !== undefined);
  if (!own) return waitInDays(hours);
  // Beside a long wait that is given in days already, the hours say the same again.
  return waitInText(hours) === waitPlainly(hours) ? waitInHours(hours) : waitInDays(hours);
}

/**
 * Returns a number of `content/facts.yaml` as text.
 *
 * @param restriction id in `content/restrictions.yaml` whose wait on darker skin it is: where this copy's clinic asks
 *   for a longer wait, it is the clinic's
 * @throws Error naming the file and the valid ids, for an unknown id
 */
export async function factText(id: string, where: string, restriction?: string): Promise<string> {
  const fact = await getEntry('facts', id);
  if (fact && restriction !== undefined) {
    const { hours = Infinity, text } = fact.data;
    if (!(await getEntry('restrictions', restriction))) {
      const known = (await getCollection('restrictions')).map((entry) => entry.id);
      throw unknown('restriction', restriction, known, where);
    }
    const own = clinic.waits.get(restriction) ?? 0;
    return own > hours ? waitPlainly(own) : text;
  }
  if (fact) return fact.data.text;
  const all = await getCollection('facts');
  throw unknown(
    'fact',
    id,
    all.map((entry) => entry.id),
    where,
  );
}

/** A part of a front-matter text: as written, a fact, or a wait with its ids, as `<Wait>` takes them. */
export interface TextPart {
  text: string;
  /** For a fact that is counted as a wait: as `<Fact>` takes it. A summary speaks for the guide, whatever the source. */
  counted?: { id: string; for?: string };
  wait?: { for: string; as?: 'days'; ours?: true };
}

/**
 * Returns a front-matter text, which can't hold components, in parts, with its numbers filled in. It may use
 * `{wait:id}`, `{wait:id:days}`, `{fact:id}`, `{fact:id:restriction}` for a wait on darker skin, and `{wait:id:ours}`
 * where it says what this guide asks for.
 *
 * @throws Error naming the file, for an unknown id or any other use of braces
 */
export async function textParts(text: string, where: string): Promise<TextPart[]> {
  return Promise.all(
    text.split(/(\{[^}]*\})/).map(async (part): Promise<TextPart> => {
      if (!part.startsWith('{')) return { text: part };
      const [, what, id, as] = /^\{(wait|fact):([a-z0-9,-]+)(?::([a-z,-]+))?\}$/.exec(part) ?? [];
      if (what === 'wait' && id && [undefined, 'days', 'ours'].includes(as)) {
        const written = await waitText(id, as === 'days' ? 'days' : 'hours', where);
        if (as === 'days') return { text: written, wait: { for: id, as } };
        return { text: written, wait: as === 'ours' ? { for: id, ours: true } : { for: id } };
      }
      if (what === 'fact' && id) {
        const text = await factText(id, where, as);
        if ((await factHours(id)) === undefined) return { text };
        return { text, counted: as ? { id, for: as } : { id } };
      }
      throw new Error(
        `${where}: can't read ${part}. Write {wait:id}, {wait:id:days}, {wait:id:ours}, {fact:id} or {fact:id:restriction}.`,
      );
    }),
  );
}

/** Returns a front-matter text with its numbers filled in: `textParts` as plain text. */
export async function interpolate(text: string, where: string): Promise<string> {
  return (await textParts(text, where)).map((part) => part.text).join('');
}

/** Returns the elapsed hours of a number that is counted as a wait, or undefined for any other. */
export async function factHours(id: string): Promise<number | undefined> {
  return (await getEntry('facts', id))?.data.hours;
}

/**
 * Returns true if this copy's clinic asks for a wait longer than a number that is counted as one. A text that names
 * the number for several activities then says that the clinic's may be longer.
 */
export async function hasLongerOwnWait(id: string): Promise<boolean> {
  const hours = (await factHours(id)) ?? Infinity;
  return [...clinic.waits.values()].some((own) => own > hours);
}

/** Returns true for a number that is counted as a wait and is this guide's own choice. */
export async function isOwnWait(id: string): Promise<boolean> {
  const fact = await getEntry('facts', id);
  return fact?.data.hours !== undefined && fact.data.ownAdvice === true;
}

/** Returns restrictions grouped by the length of their wait, the shortest first. */
export function groupByWait<T extends { hours: number }>(timed: readonly T[]): [number, T[]][] {
  return [...Map.groupBy(timed, ({ hours }) => hours)].sort(([a], [b]) => a - b);
}

/** A longer wait on darker skin, with its other forms in `content/restrictions.yaml`. */
export interface WrittenDarkerSkinWait extends DarkerSkinWait {
  handedOut: string;
  short: string;
}

/** Returns the waits that are longer on darker skin, each once for the restrictions that share it. */
export function darkerSkinWaits(timed: readonly OverriddenRestriction[]): WrittenDarkerSkinWait[] {
  const longer = timed.flatMap(({ id, activity, darkerSkin: text, darkerSkinWait: wait }) =>
    text && wait ? [{ ...wait, text, restriction: { id, activity } }] : [],
  );
  return [...Map.groupBy(longer, ({ text }) => text).values()].map((alike) => {
    const [{ restriction: _one, ...wait }] = alike as [(typeof longer)[0]];
    return { ...wait, restrictions: alike.map(({ restriction }) => restriction) };
  });
}
