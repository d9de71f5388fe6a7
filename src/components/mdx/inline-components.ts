import Cite from './Cite.astro';
import Fact from './Fact.astro';
import Link from './Link.astro';
import Term from './Term.astro';
import Wait from './Wait.astro';

/**
 * Components for use inside a sentence, available in every MDX file of `content/` without an import. Other
 * components are imported where they are used, so that a page carries only the styles that it needs.
 */
export const inlineComponents = {
  /** Renders Markdown's own links with the base path. */
  a: Link,
  Cite,
  Fact,
  Term,
  Wait,
};
