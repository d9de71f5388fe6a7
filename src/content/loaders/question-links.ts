import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** The ids of the texts in a folder of `content/`. */
const idsIn = (folder: string) =>
  globSync(`content/${folder}/*.mdx`).map((file) => basename(file, '.mdx'));

/** Pages that are shown in place of another one: nothing leads there. */
const withoutAddress = ['index', '404', 'offline'];

/**
 * What is wrong with where a question leads: related questions that do not exist, or a page that does not.
 * Places in a page are checked when the site is built.
 *
 * @param question front matter that fits its schema
 */
export function questionProblem(question: Record<string, unknown>): string | undefined {
  const { related, page } = question as { related: { id: string }[]; page: string };
  const questions = idsIn('questions');
  const lost = related.find(({ id }) => !questions.includes(id));
  if (lost) return `related: there is no question "${lost.id}". ${useOneOf(questions)}`;
  const pages = idsIn('pages').filter((id) => !withoutAddress.includes(id));
  const known = [
    ...pages.map((id) => `/${id}/`),
    ...idsIn('conditions').map((id) => `/conditions/${id}/`),
  ];
  if (known.includes(page.replace(/#.*/, ''))) return undefined;
  return `page: there is no page of text at "${page}". ${useOneOf(known)}`;
}

const useOneOf = (known: readonly string[]) => `Use one of: ${[...known].sort().join(', ')}.`;
