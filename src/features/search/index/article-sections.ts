import { HTMLElement, TextNode, type Node } from 'node-html-parser';

/** A part of an article: the text before its first heading, or below a heading. */
export interface ArticleSection {
  /** Anchor; empty for the part before the first heading. */
  id: string;
  heading: string;
  /** The text of each block, in order. */
  blocks: string[];
}

/** Elements that do not help to find a section, or that have a record of their own. */
const left = [
  '.source-list, nav, sup, svg, script, style, template, form, button, [hidden]',
  '[data-pagefind-ignore], [data-furniture], .review-date, .more-link, .answer-help',
  // Numbers say nothing of what a section is about.
  '.help-lines-short, .help-lines-short + p',
  '.restriction-wait, .question, .condition-cards, .wait-group, .calculator .hint, .calculator + .hint, .d-days',
  // Labels that stand in each option.
  '.option-table :is(b, small, summary, dl), .d-compared',
].join();
const block =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|D[DLT]|DIV|FIG\w+|H\d|LI|OL|P|SECTION|T[DHR]|TABLE|UL)$/;
const spaces = /\s+/g;

/**
 * Splits the article of a built page at headings that have an anchor, their own or their section's. Leaves
 * out menus, source numbers, forms, lists of items with records of their own, and elements marked
 * `data-pagefind-ignore` or `data-furniture`.
 */
export function articleSections(article: HTMLElement): ArticleSection[] {
  const copy = article.clone() as HTMLElement;
  for (const part of copy.querySelectorAll(left)) part.remove();
  const sections: ArticleSection[] = [{ id: '', heading: '', blocks: [''] }];
  read(copy, sections);
  return sections.map(({ blocks, ...section }) => ({
    ...section,
    blocks: blocks.map((text) => text.replace(spaces, ' ').trim()).filter(Boolean),
  }));
}

function read(node: Node, sections: ArticleSection[]): void {
  if (node instanceof TextNode) {
    const { blocks } = sections.at(-1)!;
    // The cells of a grid stand side by side, and no space in the HTML parts them.
    const beside = /\p{Ll}$/u.test(blocks.at(-1)!) && /^\p{Lu}/u.test(node.text);
    blocks.push(beside ? node.text : `${blocks.pop()!}${node.text}`);
  }
  if (!(node instanceof HTMLElement)) return;
  const anchor = anchorOf(node);
  if (anchor) {
    sections.push({ id: anchor, heading: node.text.replace(spaces, ' ').trim(), blocks: [''] });
    return;
  }
  // Elements with no text between them stand below each other by their styles, not in one word.
  const stacked =
    node.previousSibling instanceof HTMLElement && !node.classList.contains('sr-only');
  const apart = stacked || block.test(node.tagName);
  if (apart) sections.at(-1)!.blocks.push('');
  for (const child of node.childNodes) read(child, sections);
  if (apart) sections.at(-1)!.blocks.push('');
}

/** Returns a heading's anchor: its own, or that of the section that it opens, which may be folded. */
function anchorOf(node: HTMLElement): string | undefined {
  if (!/^H[23]$/.test(node.tagName)) return undefined;
  const { parentNode: around } = node;
  const opened = around?.tagName === 'SUMMARY' ? around.parentNode?.parentNode : around;
  return node.id || (opened?.tagName === 'SECTION' ? opened.id : undefined);
}
