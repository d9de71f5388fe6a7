import { getCollection, type CollectionEntry } from 'astro:content';

/** The heading of a condition's page. */
export const conditionTitle = ({ data }: CollectionEntry<'conditions'>) =>
  `Skin needling for ${data.inSentence}`;

/** Returns every condition in reading order, for all lists of them. */
export async function conditionsInOrder(): Promise<CollectionEntry<'conditions'>[]> {
  return (await getCollection('conditions')).sort((a, b) => a.data.order - b.data.order);
}
