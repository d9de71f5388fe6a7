import SearchPage from '../search/SearchPage.astro';
import { authorComponents } from './author-components';
import ConditionTable from './ConditionTable.astro';
import { drawingComponents } from './drawing-components';
import EvidenceLevels from './EvidenceLevels.astro';
import GlossaryList from './GlossaryList.astro';
import QuestionList from './QuestionList.astro';
import SiteIndex from './SiteIndex.astro';
import SourceList from './SourceList.astro';

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
