import { getCollection } from 'astro:content';
import { versionId } from '../content/schemas/change';
import { longDate } from '../lib/dates';

/** A version of the advice: the waits, what to avoid and do, what is usual, and the warning signs. */
export interface AdviceVersion {
  /** The first six hexadecimal digits of the advice's hash, such as `e65662`. Links carry it as `v=`. */
  id: string;
  /** The whole hash, 12 hexadecimal digits. */
  hash: string;
  /** Day on which this version was published. */
  date: Date;
  /** Date and id, such as `28 November 2026 · e65662`. */
  text: string;
}

/**
 * Returns every version of the advice, newest first: each hash in `content/changes.yaml`, once, with the day of
 * the newest entry that has it. A test makes sure that the newest hash is that of the advice as it is.
 *
 * @throws Error if no entry holds a hash
 */
export async function adviceVersions(): Promise<[AdviceVersion, ...AdviceVersion[]]> {
  const changes = (await getCollection('changes')).map(({ data }) => data);
  const dates = new Map<string, Date>();
  for (const { advice, date } of changes.sort((a, b) => a.order - b.order)) {
    if (advice && !dates.has(advice)) dates.set(advice, date);
  }
  const [newest, ...older] = [...dates].map(([hash, date]) => version(hash, date));
  if (!newest) throw new Error('content/changes.yaml: no entry has the hash of the advice');
  return [newest, ...older];
}

/** Returns the version of the advice that the site gives now. */
export async function adviceVersion(): Promise<AdviceVersion> {
  const [newest] = await adviceVersions();
  // Two texts must not bear one version.
  return import.meta.env.ADVICE_CHANGED ? { ...newest, text: `${newest.text}, changed` } : newest;
}

function version(hash: string, date: Date): AdviceVersion {
  const id = versionId(hash);
  return { id, hash, date, text: `${longDate(date)} · ${id}` };
}
