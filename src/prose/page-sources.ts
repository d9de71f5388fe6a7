import type { CollectionEntry } from 'astro:content';
import { conditionsInOrder } from './conditions';
import { termsInOrder } from './glossary';
import { publishedRules } from './numbers';

const sourcesOf = {
  conditions: async () => (await conditionsInOrder()).flatMap(({ data }) => data.overviewSources),
  glossary: async () => (await termsInOrder()).flatMap(({ data }) => data.sources),
  restrictions: async () => (await publishedRules()).flatMap(({ sources }) => sources),
};

/** Pages that show a whole data file, whose sources they must then list too. */
const shownOn: Record<string, keyof typeof sourcesOf> = {
  conditions: 'conditions',
  aftercare: 'restrictions',
  leaflet: 'restrictions',
  glossary: 'glossary',
};

/**
 * The ids of all sources of a page, in the order of their numbers: its own, then those of the data it
 * shows. The table of conditions stands before the text that cites.
 */
export async function pageSources(page: CollectionEntry<'pages'>): Promise<string[]> {
  const shown = shownOn[page.id];
  const theirs = shown ? await sourcesOf[shown]() : [];
  const own = page.data.sources;
  return [...new Set(shown === 'conditions' ? [...theirs, ...own] : [...own, ...theirs])];
}
