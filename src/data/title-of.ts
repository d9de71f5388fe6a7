import { getEntry } from 'astro:content';
import { site } from '../site';
import { conditionTitle } from './conditions';

/**
 * Returns the heading of the page at an address of this site: `/aftercare/#exercise` → "Aftercare". The
 * home page has the site's name.
 *
 * @throws Error if there is no such page of text
 */
export async function titleOf(address: string): Promise<string> {
  const [folder = '', name] = address.replace(/#.*/, '').split('/').filter(Boolean);
  if (!folder) return site.name;
  if (folder === 'conditions' && name) {
    const condition = await getEntry('conditions', name);
    if (condition) return conditionTitle(condition);
  }
  if (folder === 'questions' && name) {
    const question = await getEntry('questions', name);
    if (question) return question.data.question;
  }
  const page = name ? undefined : await getEntry('pages', folder);
  if (!page) throw new Error(`There is no page of text at ${address}`);
  return page.data.title;
}
