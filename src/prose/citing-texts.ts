import { getCollection } from 'astro:content';
import { pageSources } from './page-sources';

/** A place on the site that uses a source. */
export interface CitingText {
  href: string;
  title: string;
}

/** For each source id, the pages that use it. A source that none uses is not in the map. */
export async function citingTexts(): Promise<Map<string, CitingText[]>> {
  const [pages, conditions, questions] = await Promise.all([
    getCollection('pages'),
    getCollection('conditions'),
    getCollection('questions'),
  ]);
  const uses = [
    ...(await Promise.all(
      pages.map(async (page) => ({
        text: { href: `/${page.id}/`, title: page.data.title },
        ids: await pageSources(page),
      })),
    )),
    ...conditions.map(({ id, data }) => ({
      text: { href: `/conditions/${id}/`, title: data.name },
      ids: data.sources,
    })),
    ...questions.map(({ id, data }) => ({
      text: { href: `/questions/${id}/`, title: data.question },
      ids: data.sources,
    })),
  ];
  const citing = new Map<string, CitingText[]>();
  for (const { text, ids } of uses) {
    for (const id of ids) citing.set(id, [...(citing.get(id) ?? []), text]);
  }
  return citing;
}
