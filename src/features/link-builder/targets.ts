import { getCollection, getEntry } from 'astro:content';
import { withBase } from '../../lib/urls';
import { interfaceWords } from '../../data/interface';
import { fill } from '../../lib/fill';
import { questionGroupName } from '../../data/questions';
import { conditionsInOrder } from '../../data/conditions';
import { questionGroups } from '../../content/schemas/question';
import { site } from '../../site';

/** A page that a clinic can link to. */
interface LinkTarget {
  /** Path on this site, including the base path. */
  path: string;
  title: string;
  /** Label in the list of choices, if the title alone would be unclear. */
  label?: string;
  /** True if the page reads a treatment time, longer waits and a clinic from the fragment. */
  readsState: boolean;
}

/** A titled group of pages in the list of choices. */
export interface TargetGroup {
  title: string;
  targets: LinkTarget[];
}

/** Pages whose calculator reads the fragment (docs/addresses.md). */
const readers = ['calculator', 'leaflet', 'aftercare'];

/** Returns all pages that a clinic can link to, those for the days after a treatment first. */
export async function targetGroups(): Promise<TargetGroup[]> {
  const { page: words } = await interfaceWords('builder');
  const reading = site.readingPath.map(({ page }) => page).filter((id) => !readers.includes(id));
  const conditions = await conditionsInOrder();
  const questions = (await getCollection('questions')).sort((a, b) => a.data.order - b.data.order);
  return [
    { title: words.forAfter, targets: await pages(readers, true, words.forLabel) },
    { title: words.forPages, targets: await pages(reading, false) },
    {
      title: words.forConditions,
      targets: conditions.map(({ id, data }) => target(`/conditions/${id}/`, data.name)),
    },
    ...questionGroups.map((group) => ({
      title: fill(words.forQuestions, { group: questionGroupName[group] }),
      targets: questions
        .filter(({ data }) => data.group === group)
        .map(({ id, data }) => target(`/questions/${id}/`, data.question)),
    })),
  ];
}

/** @param labelled how a page is listed whose name in menus differs from its title, if that matters */
async function pages(ids: string[], readsState: boolean, labelled?: string): Promise<LinkTarget[]> {
  return Promise.all(
    ids.map(async (id) => {
      const page = await getEntry('pages', id);
      if (!page)
        throw new Error(`The link builder offers content/pages/${id}.mdx, which is missing`);
      const { title, navTitle } = page.data;
      const label =
        labelled && navTitle && navTitle !== title
          ? fill(labelled, { menu: navTitle, title })
          : title;
      return { ...target(`/${id}/`, title, readsState), label };
    }),
  );
}

function target(path: string, title: string, readsState = false): LinkTarget {
  return { path: withBase(path), title, readsState };
}
