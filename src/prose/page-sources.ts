import { getCollection, type CollectionEntry } from 'astro:content';

/** Pages that show a whole data file, whose sources they must then list too. */
const shownOn: Record<string, 'conditions' | 'glossary' | 'restrictions'> = {
  conditions: 'conditions',
  aftercare: 'restrictions',
  leaflet: 'restrictions',
  glossary: 'glossary',
};

/** The ids of all sources of a page, in the order of their numbers: its own, then those of the data it shows. */
export async function pageSources(page: CollectionEntry<'pages'>): Promise<string[]> {
  const shown = shownOn[page.id];
  const entries = shown ? await getCollection(shown) : [];
  const theirs = entries.flatMap(({ data }) =>
    'overviewSources' in data ? data.overviewSources : data.sources,
  );
  return [...new Set([...page.data.sources, ...theirs])];
}
