import { getCollection, type CollectionEntry } from 'astro:content';

/** The heading of a condition's page. */
export const conditionTitle = ({ data }: CollectionEntry<'conditions'>) =>
  `Skin needling for ${data.inSentence}`;

/** Every condition in reading order, as each list of them has it. */
export async function conditionsInOrder(): Promise<CollectionEntry<'conditions'>[]> {
  return (await getCollection('conditions')).sort((a, b) => a.data.order - b.data.order);
}
