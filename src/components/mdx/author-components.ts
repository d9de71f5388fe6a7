import Advice from './Advice.astro';
import Callout from './Callout.astro';
import CareCard from './CareCard.astro';
import Cite from './Cite.astro';
import Details from './Details.astro';
import DoList from './DoList.astro';
import DontList from './DontList.astro';
import Fact from './Fact.astro';
import HelpLines from './HelpLines.astro';
import Hero from './Hero.astro';
import Link from './Link.astro';
import OwnChoice from './OwnChoice.astro';
import ReportMistake from './ReportMistake.astro';
import Responsible from './Responsible.astro';
import ReviewStatus from '../site/ReviewStatus.astro';
import RestrictionList from './RestrictionList.astro';
import Door from './Door.astro';
import Doors from './Doors.astro';
import Term from './Term.astro';
import Wait from './Wait.astro';
import WarningSigns from './WarningSigns.astro';

/** The components that stand ready in every MDX file of `content/`, without an import. */
export const authorComponents = {
  /** Markdown's own links, so that they lead right where the site is served under a path. */
  a: Link,
  Advice,
  Callout,
  CareCard,
  Cite,
  Details,
  DoList,
  DontList,
  Door,
  Doors,
  Fact,
  HelpLines,
  Hero,
  OwnChoice,
  ReportMistake,
  RestrictionList,
  Responsible,
  ReviewStatus,
  Term,
  Wait,
  WarningSigns,
};
