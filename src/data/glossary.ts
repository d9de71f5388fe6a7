import { getCollection, type CollectionEntry } from 'astro:content';

/** Every term of the glossary from A to Z, as the glossary has them. */
export async function termsInOrder(): Promise<CollectionEntry<'glossary'>[]> {
  return (await getCollection('glossary')).sort((a, b) =>
    a.data.term.localeCompare(b.data.term, 'en'),
  );
}
