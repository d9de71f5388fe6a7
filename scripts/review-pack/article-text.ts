import { HTMLElement, TextNode, parse, type Node } from 'node-html-parser';
import { aroundText } from '../../src/data/text-hash.ts';

/** What paper can't show, or what is not text. */
const left = `${aroundText}, h1, .summary, svg, script, style, template, form, button, .sr-only, [hidden]`;

/** Elements that stay, without their attributes. Of all others, only what is in them stays. */
const kept =
  /^(?:P|UL|OL|LI|DL|DT|DD|TABLE|CAPTION|THEAD|TBODY|TR|TH|TD|STRONG|B|EM|SUP|BR|BLOCKQUOTE)$/;
const block =
  /^(?:P|UL|OL|LI|DL|DT|DD|TABLE|TR|TD|TH|DIV|SECTION|DETAILS|SUMMARY|FIGURE|FIGCAPTION)$/;

/** A text of the site, ready for paper. */
export interface ArticleText {
  html: string;
  /** Paragraphs and items that no source carries, in plain text. Each says so. */
  own: string[];
}

/**
 * Returns the text of a built page's article as plain markup: headings two levels lower, paragraphs, lists,
 * tables and the numbers of sources. Everything that is folded on the page is open.
 *
 * @param html of the article
 */
export function articleText(html: string): ArticleText {
  const article = parse(html);
  for (const part of article.querySelectorAll(left)) part.remove();
  const written = parse(writtenOut(article));
  for (const empty of written.querySelectorAll('p, li, ul, ol, td')) {
    if (empty.text.trim() === '' && empty.tagName !== 'TD') empty.remove();
  }
  return { html: written.innerHTML, own: ownAdvice(written) };
}

function writtenOut(node: Node): string {
  if (node instanceof TextNode) return node.rawText.replaceAll('\u00ad', '');
  if (!(node instanceof HTMLElement)) return '';
  let inside = '';
  for (const child of node.childNodes) {
    // Layout alone may set two sentences apart, without a space between them.
    const sentence = /[\p{L}\p{N}.,)]$/u.test(inside) && /^[\p{Lu}“]/u.test(child.text);
    const apart = child instanceof HTMLElement && !block.test(child.tagName);
    inside += `${sentence && apart ? ' ' : ''}${writtenOut(child)}`;
  }
  const name = node.tagName ?? '';
  if (/^H[2-6]$/.test(name)) {
    const level = Math.min(6, Number(name[1]) + 2);
    return `<h${level}>${inside}</h${level}>`;
  }
  if (kept.test(name)) return `<${name.toLowerCase()}>${inside}</${name.toLowerCase()}>`;
  // A box that holds words but no block of its own is a paragraph.
  if (block.test(name) && !/<(?:p|ul|ol|dl|table|h\d)\b/.test(inside)) return `<p>${inside}</p>`;
  return block.test(name) ? `${inside}\n` : inside;
}

const plain = (node: HTMLElement) =>
  node.text
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();

const mark = /our own careful/i;
/** A mark in words of its own, which holds for the whole paragraph, or the list after it. */
const ofAll = /(?:^|\()(?:these|this|most|mostly|the (?:first|last)|where no source|some)\b/i;

/** Returns what says that it is our own advice: the sentence, or the paragraph with its list. */
function ownAdvice(text: HTMLElement): string[] {
  const copy = parse(text.innerHTML);
  for (const number of copy.querySelectorAll('sup')) number.remove();
  return copy.querySelectorAll('p, li, td, dd').flatMap((part) => {
    if (part.querySelector('p, li') || !mark.test(part.text)) return [];
    const sentences = plain(part).split(/(?<=[.?!])\s+(?=[A-Z“])/);
    const marked = sentences.filter((sentence) => mark.test(sentence));
    const whole = marked.some((sentence) => ofAll.test(sentence));
    // A mark of a list stands before it, with a colon, or after it.
    const list = /:$/.test(plain(part))
      ? part.nextElementSibling
      : whole && part.previousElementSibling;
    const items =
      part.tagName === 'P' && list && /^[UO]L$/.test(list.tagName)
        ? list.querySelectorAll('li').map(plain)
        : [];
    return [[...(whole ? sentences : marked), ...items.map((item) => `– ${item}`)].join(' ')];
  });
}
