import { getCollection, getEntry } from 'astro:content';
import { site } from '../site';
import { conditionTitle } from './conditions';

/** A page with its own picture in link previews. */
export interface SharedPage {
  /** The page's path on the site, with a slash at both ends. */
  path: string;
  title: string;
  /** The kind of page in one to three words: "Question". May be empty. */
  kind: string;
  /** On a condition's page: the level of evidence, as the page words it. */
  evidence?: string;
}

/** Returns every page of text that search engines may list. */
export async function sharedPages(): Promise<SharedPage[]> {
  const [pages, questions, conditions] = await Promise.all([
    getCollection('pages', ({ data }) => data.listed),
    getCollection('questions'),
    getCollection('conditions'),
  ]);
  return [
    ...pages.map(({ id, data }) =>
      id === 'index'
        ? { path: '/', title: site.tagline, kind: '' }
        : { path: `/${id}/`, title: data.title, kind: groupOf(id) },
    ),
    ...questions.map(({ id, data }) => ({
      path: `/questions/${id}/`,
      title: data.question,
      kind: 'Question',
    })),
    ...(await Promise.all(
      conditions.map(async (condition) => ({
        path: `/conditions/${condition.id}/`,
        title: conditionTitle(condition),
        kind: 'Condition',
        evidence: (await getEntry('evidenceLevels', condition.data.evidence))?.data.name ?? '',
      })),
    )),
  ];
}

/** Returns the title of the footer group that contains a page. */
const groupOf = (id: string) =>
  site.allPages.find(({ entries }) => entries.some(({ page }) => page === id))?.title ?? '';
