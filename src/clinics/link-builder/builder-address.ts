import { writeLink, type LinkState } from '../../calculator/link-state';
import type { LinkProblem } from '../../calculator/read-link';
import type { TimedRestriction } from '../../calculator/end-times';
import { readLink } from './link-reader';

/** What the builder's own address holds, so that a clinic can keep it with its name and number filled in. */
export interface BuilderAddress {
  /** Path of the chosen page; nothing where the address names none that can be chosen. */
  path?: string;
  state: LinkState;
  problems: LinkProblem[];
}

const pathKey = 'for';

/** Writes the builder's fragment without `#`: the chosen page, then the state as the calculator's links hold it. */
export function writeBuilderAddress(path: string, state: LinkState): string {
  const rest = writeLink(state);
  return `${pathKey}=${encodeURIComponent(path).replaceAll('%2F', '/')}${rest && '&'}${rest}`;
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
  const parts = new URLSearchParams(fragment);
  const asked = parts.get(pathKey);
  parts.delete(pathKey);
  const read = readLink(parts.toString(), minimums);
  const path = paths.find((candidate) => candidate === asked);
  if (asked !== null && !path) read.problems.push({ kind: 'unknown-part' });
  return path ? { path, ...read } : read;
}
