import '../styles/drawings.css';
import SearchPage from '../search/SearchPage.astro';
import { authorComponents } from './author-components';
import HealingPhases from './drawings/HealingPhases.astro';
import PenAndRoller from './drawings/PenAndRoller.astro';
import PeopleCount from './drawings/PeopleCount.astro';
import SessionSteps from './drawings/SessionSteps.astro';
import SkinCrossSection from './drawings/SkinCrossSection.astro';
import WeekOfWaits from './drawings/WeekOfWaits.astro';
import SessionCourse from './SessionCourse.astro';
import Timeline from './Timeline.astro';

/**
 * What stands ready in `content/pages` beside the components of every text: the drawings and the special
 * parts. They are apart so that a question's page does not carry their styles.
 */
export const pageComponents = {
  ...authorComponents,
  HealingPhases,
  PenAndRoller,
  PeopleCount,
  SearchPage,
  SessionCourse,
  SessionSteps,
  SkinCrossSection,
  Timeline,
  WeekOfWaits,
};
