import type { LinkVersion, LinkVersions } from '../content/schemas/link-versions';
import { longDate } from '../lib/dates';
import { waitPlainly } from '../lib/durations';
import { fill } from '../lib/fill';
import { withBase } from '../lib/urls';
import { changes } from './changes';
import { interfaceWords } from './interface';
import { keptVersions } from './kept-versions';
import { restrictions } from './restrictions';

const mostTitles = 3;

/**
 * Returns what pages tell about links from older versions of the advice, with this copy's own waits as those
 * of today.
 */
export async function linkVersions(): Promise<LinkVersions> {
  const older = (await keptVersions()).filter(({ current }) => !current);
  const all = await changes();
  const today = await restrictions();
  const { page: words } = await interfaceWords('changes');
  const versions = older.map(({ id, hash, date, waits }): [string, LinkVersion] => {
    const since = all.slice(
      0,
      all.findIndex(({ advice }) => advice === hash),
    );
    const titles = since.filter(({ advice }) => advice).map(({ title }) => title);
    const now = today.map(({ id: wait, activity, hours }) => {
      const then = waits.find((each) => each.id === wait)?.hours ?? hours;
      const values = { activity, from: waitPlainly(then), to: waitPlainly(hours) };
      return hours > then ? fill(words.wait, values) : '';
    });
    return [
      id,
      {
        date: longDate(date),
        changes: titles.slice(0, mostTitles),
        href: withBase(`/changes/#since-${id}`),
        waits: Object.fromEntries(waits.map((wait) => [wait.id, wait.hours])),
        longerNow: now.filter(Boolean),
      },
    ];
  });
  const { versionNotLoaded: _, ...script } = (await interfaceWords('versions')).script;
  return { versions: Object.fromEntries(versions), words: script };
}
