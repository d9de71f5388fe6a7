import { getCollection } from 'astro:content';
import type { Change } from '../content/schemas/change';
import { longDate } from '../lib/dates';
import { waitPlainly } from '../lib/durations';
import { fill } from '../lib/fill';
import { adviceVersions, type AdviceVersion } from './advice-version';
import { interfaceWords } from './interface';
import { keptVersions } from './kept-versions';
import { restrictions } from './restrictions';
import { titleOf } from './title-of';

/** A change of the site's content, ready to render. */
export interface ListedChange extends Omit<Change, 'pages'> {
  pages: { path: string; title: string }[];
  /** What was before and what is now, as sentences. */
  details: string[];
  /** The version of the advice that it made, on the newest entry of that version alone. */
  version?: ListedVersion | undefined;
}

/** A version of the advice in the list of changes. */
interface ListedVersion extends AdviceVersion {
  /** True if it has a page of its own. */
  kept: boolean;
  current: boolean;
}

/** The changes of one day. */
export interface DayOfChanges {
  /** "29 November 2026" */
  day: string;
  changes: ListedChange[];
}

/** Returns the changes of `content/changes.yaml`, newest first. */
export async function changes(): Promise<Change[]> {
  const entries = await getCollection('changes');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/**
 * Returns what was before a change and what is now, as sentences: "Make-up: from 1 day to 3 days."
 *
 * @throws Error naming the entry, for a wait that no version has
 */
export async function changeDetails(change: Change): Promise<string[]> {
  const { page: words } = await interfaceWords('changes');
  const kept = (await keptVersions()).flatMap(({ waits }) => waits);
  const known = [...(await restrictions()), ...kept];
  const waits = (change.waits ?? []).map(({ id, from, to }) => {
    const wait = known.find((each) => each.id === id);
    if (!wait) throw new Error(`content/changes.yaml: ${change.id} has an unknown wait "${id}"`);
    return fill(words.wait, {
      activity: wait.activity,
      from: waitPlainly(from),
      to: waitPlainly(to),
    });
  });
  if (change.from === undefined || change.to === undefined) return waits;
  return [...waits, fill(words.words, { from: change.from, to: change.to })];
}

/** Returns the changes by day, newest first. */
export async function changesByDay(): Promise<DayOfChanges[]> {
  const kept = (await keptVersions()).map(({ id }) => id);
  const versions = new Map(
    (await adviceVersions()).map((version, index): [string, ListedVersion] => [
      version.hash,
      { ...version, kept: kept.includes(version.id), current: index === 0 },
    ]),
  );
  const listed: ListedChange[] = [];
  for (const change of await changes()) {
    const version = versions.get(change.advice ?? '');
    versions.delete(change.advice ?? '');
    listed.push({
      ...change,
      version,
      details: await changeDetails(change),
      pages: await Promise.all(
        change.pages.map(async (path) => ({
          path,
          // A page that moved since has its old address here, which leads on.
          title: await titleOf(path).catch(() => path),
        })),
      ),
    });
  }
  return [...Map.groupBy(listed, ({ date }) => longDate(date))].map(([day, changes]) => ({
    day,
    changes,
  }));
}

/**
 * Returns the last change that names a page; undefined if there is none.
 *
 * @param path path of the page, such as `/aftercare/`
 */
export async function lastChangeOf(path: string): Promise<Change | undefined> {
  return (await changes()).find(({ pages }) =>
    pages.some((page) => page.replace(/#.*/, '') === path),
  );
}
