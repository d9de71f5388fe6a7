import { writeLink, type LinkState } from '../calculator/core/link-state';
import type { LinkProblem, PartReader } from '../calculator/core/read-link';
import type { TimedRestriction } from '../calculator/core/end-times';
import { readLink } from './link-reader';

/** What the builder's own address holds, so that a clinic can keep it with its name and number filled in. */
export interface BuilderAddress {
  /** Path of the chosen page; nothing where the address names none that can be chosen. */
  path?: string;
  state: LinkState;
  problems: LinkProblem[];
}

const pathKey = 'for';

/** Writes the builder's fragment without `#`: the calculator's, with the chosen page as its first part. */
export function writeBuilderAddress(path: string, state: LinkState): string {
  return writeLink(state, { [pathKey]: path });
}

/**
 * Reads the builder's own fragment. It is as untrusted as any link: whatever does not fit is left out,
 * and never throws.
 *
 * @param fragment the part of the address after `#`
 * @param minimums the waits of this site
 * @param paths the pages that can be chosen
 */
export function readBuilderAddress(
  fragment: string,
  minimums: readonly TimedRestriction[],
  paths: readonly string[],
): BuilderAddress {
  let path: string | undefined;
  const choose: PartReader = (value) => {
    path = paths.find((candidate) => candidate.replace(/\/$/, '') === value);
    return path ? undefined : { kind: 'unknown-part' };
  };
  const read = readLink(fragment, minimums, { [pathKey]: choose });
  return path ? { path, ...read } : read;
}
