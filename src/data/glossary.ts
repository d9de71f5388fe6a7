import { getCollection, type CollectionEntry } from 'astro:content';

/** Returns every term of the glossary from A to Z. */
export async function termsInOrder(): Promise<CollectionEntry<'glossary'>[]> {
  return (await getCollection('glossary')).sort((a, b) =>
    a.data.term.localeCompare(b.data.term, 'en'),
  );
}
