import { getCollection } from 'astro:content';
import { textSources } from './page-sources';

/** A place on the site that uses a source. */
export interface CitingText {
  href: string;
  title: string;
}

/** Returns the pages that use each source, by source id. Unused sources are not in the map. */
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
        ids: await textSources(page.data.sources, page.body),
      })),
    )),
    ...(await Promise.all(
      conditions.map(async ({ id, data, body }) => ({
        text: { href: `/conditions/${id}/`, title: data.name },
        ids: await textSources(data.sources, body),
      })),
    )),
    ...(await Promise.all(
      questions.map(async ({ id, data, body }) => ({
        text: { href: `/questions/${id}/`, title: data.question },
        ids: await textSources(data.sources, body),
      })),
    )),
  ];
  const citing = new Map<string, CitingText[]>();
  for (const { text, ids } of uses) {
    for (const id of ids) citing.set(id, [...(citing.get(id) ?? []), text]);
  }
  return citing;
}
