import { hashOfFiles } from '../data/advice-hash.ts';
import { versionId } from '../content/schemas/change.ts';
import { readData } from '../content/loaders/read-data.ts';

/** Returns the entries of a file, or none if it can't be read: `contentFaults` then names file and line. */
function entriesOf(file: string): Readonly<Record<string, unknown>>[] {
  try {
    const { value } = readData(`content/${file}`);
    return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
  } catch {
    return [];
  }
}

/**
 * Returns the id of the newest version in `content/changes.yaml` if the advice is not the one that it stands for any
 * more: two texts would bear one version. Returns undefined if it is.
 */
export function changedAdvice(): string | undefined {
  const newest = entriesOf('changes.yaml').find(({ advice }) => advice)?.['advice'];
  return hashOfFiles(entriesOf) === newest ? undefined : versionId(String(newest));
}
