import '../drawings/drawings.css';
import HealingPhases from '../drawings/HealingPhases.astro';
import PenAndRoller from '../drawings/PenAndRoller.astro';
import PeopleCount from '../drawings/PeopleCount.astro';
import SessionSteps from '../drawings/SessionSteps.astro';
import SkinCrossSection from '../drawings/SkinCrossSection.astro';
import WeekOfWaits from '../drawings/WeekOfWaits.astro';
import SessionCourse from '../drawings/SessionCourse.astro';
import Timeline from './Timeline.astro';

/** The drawings. They are apart so that only a page with drawings carries their styles. */
export const drawingComponents = {
  HealingPhases,
  PenAndRoller,
  PeopleCount,
  SessionCourse,
  SessionSteps,
  SkinCrossSection,
  Timeline,
  WeekOfWaits,
};
