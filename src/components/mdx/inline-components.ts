import Cite from './Cite.astro';
import Fact from './Fact.astro';
import Link from './Link.astro';
import Term from './Term.astro';
import Wait from './Wait.astro';

/**
 * What stands inside a sentence. Every MDX file of `content/` has it without an import. Blocks are imported
 * where they are used, so that a page carries the styles of what it shows and no others.
 */
export const inlineComponents = {
  /** Markdown's own links, so that they lead right where the site is served under a path. */
  a: Link,
  Cite,
  Fact,
  Term,
  Wait,
};
