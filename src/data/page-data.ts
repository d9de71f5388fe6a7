import { HTMLElement, TextNode, parse, type Node } from 'node-html-parser';
import { pageDataSchema, type PageData } from '../content/schemas/page-data.ts';
import { absoluteUrl } from '../lib/urls.ts';
import { aroundText, textHash } from './text-hash.ts';

/** What is around a text, and what says nothing without a browser. */
const leftOut = `${aroundText}, svg, script, style, template, form, button, [hidden], .sr-only`;
const block =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BR|CAPTION|D[DLT]|DETAILS|DIV|FIG\w+|H\d|LI|OL|P|SECTION|SUMMARY|T[DHR]|TABLE|THEAD|TBODY|UL)$/;

interface JsonLd {
  '@graph': Record<string, unknown>[];
}
interface Reviewer {
  name: string;
  jobTitle: string;
  identifier: { propertyID: string; value: string };
}

/**
 * Returns a built health page as data.
 *
 * @param page its HTML, without soft hyphens
 * @param advice the version of the advice
 * @returns undefined if the page is not a health page
 * @throws ZodError if the page lacks something
 */
export function pageData(page: string, advice: PageData['advice']): PageData | undefined {
  // Parsing the whole page would take three times as long.
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const [html] = /<article\b.*<\/article>/s.exec(page) ?? [];
  const graph = json ? (JSON.parse(json) as JsonLd)['@graph'] : [];
  const about = graph.find((thing) => thing['@type'] === 'MedicalWebPage');
  if (!about || !html) return undefined;
  const article = parse(html);
  const foot = article.querySelector('.review-date');
  // The day of a review that still fits stands inside its sentence.
  const [checked, nextCheck, lapsed] = foot?.querySelectorAll('> time').map(dayOf) ?? [];
  const hash = textHash(html);
  const sources = article.querySelectorAll('.page-sources li').map((entry) => {
    const link = entry.querySelector('a');
    const [title = ''] = link ? [plain(link.textContent)] : plain(entry.textContent).split(/\. /);
    const address = link?.getAttribute('href');
    return { id: entry.id.replace(/^source-/, ''), title, ...(address && { address }) };
  });
  const summary = plain(article.querySelector('.summary')?.textContent ?? '');
  return pageDataSchema.parse({
    $schema: absoluteUrl('/page.schema.json'),
    version: 1,
    url: about['url'],
    language: about['inLanguage'],
    title: about['name'],
    summary,
    sources,
    licence: 'CC-BY-4.0',
    advice,
    checked,
    nextCheck,
    hash,
    review: reviewOf(about, foot, lapsed),
    sections: sectionsOf(article),
  });
}

const dayOf = (time: HTMLElement) => time.getAttribute('datetime');
const plain = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();

function reviewOf(
  about: Record<string, unknown>,
  foot: HTMLElement | null,
  lapsed: string | undefined,
): object {
  if (lapsed !== undefined) return { state: 'lapsed', date: lapsed };
  const by = about['reviewedBy'] as Reviewer | undefined;
  if (!by) return { state: 'unreviewed' };
  return {
    state: 'reviewed',
    name: by.name,
    role: by.jobTitle,
    registration: { body: by.identifier.propertyID, number: by.identifier.value },
    conflicts: plain(foot?.querySelector('[data-part=conflicts]')?.textContent ?? ''),
    date: about['lastReviewed'],
  };
}

type Section = PageData['sections'][number];

/** Returns the text of an article by its headings, and takes menus, drawings and forms out of it. */
function sectionsOf(article: HTMLElement): Section[] {
  for (const part of article.querySelectorAll(`${leftOut}, h1, .summary`)) part.remove();
  const sections: Section[] = [{ id: '', heading: '', level: 2, text: '' }];
  read(article, sections);
  return sections
    .map((section) => ({ ...section, text: tidy(section.text) }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');

function read(node: Node, sections: Section[]): void {
  const section = sections.at(-1)!;
  if (node instanceof TextNode) {
    section.text += node.text.replace(/[\s\u00a0]+/g, ' ').replaceAll('\u2060', '');
    return;
  }
  if (!(node instanceof HTMLElement)) return;
  const { tagName } = node;
  if (/^H[2-6]$/.test(tagName)) {
    const around = node.closest('section[id]');
    const id = node.id || (around?.querySelector('h2, h3, h4') === node ? around.id : '');
    const heading = plain(node.textContent);
    sections.push({ id, heading, level: Number(tagName[1]), text: '' });
    return;
  }
  if (tagName === 'SUP' && node.classList.contains('cite')) {
    section.text += `[${plain(node.textContent)}]`;
    return;
  }
  const apart = block.test(tagName);
  // Layout alone may set two sentences apart, without a space between them.
  if (!apart && /[\p{L}\p{N}.,)]$/u.test(section.text) && /^[\p{Lu}“]/u.test(node.text)) {
    section.text += ' ';
  }
  if (apart) section.text += tagName === 'LI' ? '\n- ' : '\n';
  for (const child of node.childNodes) read(child, sections);
  if (apart) sections.at(-1)!.text += '\n';
}
