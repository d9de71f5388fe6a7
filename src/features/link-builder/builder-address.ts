import { writeLink, type LinkState } from '../calculator/core/link-state';
import type { LinkProblem, PartReader } from '../calculator/core/read-link';
import type { TimedRestriction } from '../calculator/core/end-times';
import { readLink } from './link-reader';

/**
 * The content of the builder's own URL, which a clinic can bookmark with its name and number filled in.
 */
export interface BuilderAddress {
  /** Path of the chosen page; unset if the URL names no page that can be chosen. */
  path?: string;
  state: LinkState;
  problems: LinkProblem[];
}

const pathKey = 'for';

/**
 * Returns the builder's fragment without `#`: the calculator's fragment, with the chosen page as its first
 * part.
 */
export function writeBuilderAddress(path: string, state: LinkState): string {
  return writeLink(state, { [pathKey]: path });
}

/**
 * Reads the builder's own fragment. It is as untrusted as any link: leaves out everything invalid and
 * never throws.
 *
 * @param fragment the part of the URL after `#`
 * @param minimums the site's waits
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
