import SearchPage from '../../features/search/SearchPage.astro';
import { authorComponents } from './author-components';
import ConditionTable from '../lists/ConditionTable.astro';
import { drawingComponents } from './drawing-components';
import EvidenceLevels from './EvidenceLevels.astro';
import GlossaryList from '../lists/GlossaryList.astro';
import QuestionList from '../lists/QuestionList.astro';
import SiteIndex from '../lists/SiteIndex.astro';
import SourceList from '../lists/SourceList.astro';

/**
 * What stands ready in `content/pages` beside the components of every text: the drawings and the lists.
 * A page with a route of its own names what it needs of them, and carries no other styles.
 */
export const pageComponents = {
  ...authorComponents,
  ...drawingComponents,
  ConditionTable,
  EvidenceLevels,
  GlossaryList,
  QuestionList,
  SearchPage,
  SiteIndex,
  SourceList,
};
