import { getCollection } from 'astro:content';
import type { KeptVersion } from '../content/schemas/kept-version';
import { adviceVersions, type AdviceVersion } from './advice-version';

/** A version of the advice that is kept in `content/versions`. */
export interface Kept extends AdviceVersion, Omit<KeptVersion, 'hash' | 'date'> {
  /** True for the version that the site gives now. */
  current: boolean;
}

/** Returns the kept versions of the advice, newest first. */
export async function keptVersions(): Promise<Kept[]> {
  const kept = new Map((await getCollection('versions')).map(({ data }) => [data.hash, data]));
  return (await adviceVersions()).flatMap((version, index) => {
    const data = kept.get(version.hash);
    return data ? [{ ...data, ...version, current: index === 0 }] : [];
  });
}
