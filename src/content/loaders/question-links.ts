import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';

/** The ids of the texts in a folder of `content/`. */
const idsIn = (folder: string) =>
  globSync(`content/${folder}/*.mdx`).map((file) => basename(file, '.mdx'));

/** Pages that are shown in place of another one and so can't be linked to. */
const withoutAddress = ['index', '404', 'offline'];

/**
 * Checks where a question leads, and returns what is wrong: a related question or a page that does not
 * exist. Fragments are checked when the site is built.
 *
 * @param question front matter that fits its schema
 */
export function questionProblem(question: Record<string, unknown>): string | undefined {
  const { related, page } = question as { related: { id: string }[]; page: string };
  const lost = related.find(({ id }) => !existsSync(`content/questions/${id}.mdx`));
  if (lost) return `related: there is no question "${lost.id}". ${useOneOf(idsIn('questions'))}`;
  const [, folder = 'pages', id = ''] =
    /^\/(?:(conditions)\/)?([\w-]+)\/(?:#.*)?$/.exec(page) ?? [];
  const isThere = id && existsSync(`content/${folder}/${id}.mdx`);
  if (isThere && (folder !== 'pages' || !withoutAddress.includes(id))) return undefined;
  const pages = idsIn('pages').filter((one) => !withoutAddress.includes(one));
  const known = [
    ...pages.map((one) => `/${one}/`),
    ...idsIn('conditions').map((one) => `/conditions/${one}/`),
  ];
  return `page: there is no page of text at "${page}". ${useOneOf(known)}`;
}

const useOneOf = (known: readonly string[]) => `Use one of: ${[...known].sort().join(', ')}.`;
