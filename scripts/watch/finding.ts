/**
 * What watching found out about one thing. `look`: somebody must look at it. `unknown`: it was not reached,
 * so nobody knows.
 */
export interface Finding {
  /** What it is about: a source's id, a text, a package. */
  about: string;
  state: 'fine' | 'look' | 'unknown';
  /** What is to be looked at, or why it was not reached. */
  what: string;
  /** True if the answer had to come from the network. */
  asked: boolean;
}

/** A host that gave no answer of use. */
export class Unreached extends Error {}
