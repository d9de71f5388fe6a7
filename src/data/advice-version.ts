import { getCollection } from 'astro:content';
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

const idLength = 6;

/**
 * Returns every version of the advice, newest first. Each is an entry of `content/changes.yaml` that holds a
 * hash; a test makes sure that the newest one is the hash of the advice as it is.
 *
 * @throws Error if no entry holds a hash
 */
export async function adviceVersions(): Promise<[AdviceVersion, ...AdviceVersion[]]> {
  const changes = (await getCollection('changes')).map(({ data }) => data);
  const [newest, ...older] = changes
    .sort((a, b) => a.order - b.order)
    .flatMap(({ advice, date }) => (advice ? [version(advice, date)] : []));
  if (!newest) throw new Error('content/changes.yaml: no entry has the hash of the advice');
  return [newest, ...older];
}

/** Returns the version of the advice that the site gives now. */
export async function adviceVersion(): Promise<AdviceVersion> {
  const [newest] = await adviceVersions();
  return newest;
}

function version(hash: string, date: Date): AdviceVersion {
  const id = hash.slice(0, idLength);
  return { id, hash, date, text: `${longDate(date)} · ${id}` };
}
