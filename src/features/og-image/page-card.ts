import type { HTMLElement } from 'node-html-parser';
import { site } from '../../site.ts';
import type { Card } from './card.ts';

/**
 * What a built page's sharing image says: its alternative text, which the page's head gives, what kind of
 * page it is, and on a condition's page the evidence in the page's words.
 *
 * @throws Error where the head gives no alternative text
 */
export function pageCard(path: string, page: HTMLElement): Card {
  const title = page.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
  if (!title) throw new Error(`${path} has no words for its sharing image`);
  const evidence = page.querySelector('.condition-level .evidence')?.text.trim();
  return { title, kind: kindOf(path), ...(evidence && { evidence }) };
}

function kindOf(path: string): string {
  if (/^\/questions\/./.test(path)) return 'Question';
  if (/^\/conditions\/./.test(path)) return 'Condition';
  const group = site.allPages.find(({ entries }) =>
    entries.some(({ page }) => path === `/${page}/`),
  );
  return group?.title ?? '';
}
