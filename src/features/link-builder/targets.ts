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
  /** What the page takes from a treatment time: its times, or the day. Every page shows waits and a clinic. */
  takes?: 'times' | 'day';
  /** True for the days after a treatment: texts to patients then list every wait. */
  forTreated: boolean;
}

/** A titled group of pages in the list of choices. */
export interface TargetGroup {
  title: string;
  targets: LinkTarget[];
}

/** Pages that count the times of a link (docs/addresses.md). */
const counting = ['calculator', 'leaflet', 'aftercare'];
/** Pages for the days after a treatment that count none. */
const afterwards = ['first-night', 'get-help', 'exercise-after-skin-needling'];
/** The question whose table marks the reader’s own day. */
const daysTable = 'what-is-normal';

/** Returns all pages that a clinic can link to, those for the days after a treatment first. */
export async function targetGroups(): Promise<TargetGroup[]> {
  const { page: words } = await interfaceWords('builder');
  const first = [...counting, ...afterwards];
  const reading = site.readingPath.map(({ page }) => page).filter((id) => !first.includes(id));
  const conditions = await conditionsInOrder();
  const questions = (await getCollection('questions')).sort((a, b) => a.data.order - b.data.order);
  return [
    { title: words.forAfter, targets: await pages(first, words.forLabel) },
    { title: words.forPages, targets: await pages(reading) },
    {
      title: words.forConditions,
      targets: conditions.map(({ id, data }) => target(`/conditions/${id}/`, data.name)),
    },
    ...questionGroups.map((group) => ({
      title: fill(words.forQuestions, { group: questionGroupName[group] }),
      targets: questions
        .filter(({ data }) => data.group === group)
        .map(({ id, data }) => ({
          ...target(`/questions/${id}/`, data.question, group === 'after'),
          ...(id === daysTable && { takes: 'day' as const }),
        })),
    })),
  ];
}

/** @param labelled how a page is listed whose name in menus differs from its title, if that matters */
async function pages(ids: string[], labelled?: string): Promise<LinkTarget[]> {
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
      const counts = counting.includes(id);
      return {
        ...target(`/${id}/`, title, counts || afterwards.includes(id)),
        label,
        ...(counts && { takes: 'times' as const }),
      };
    }),
  );
}

function target(path: string, title: string, forTreated = false): LinkTarget {
  return { path: withBase(path), title, forTreated };
}
