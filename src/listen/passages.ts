/** Something to read aloud in one go: a sentence, or a heading. */
export interface Passage {
  /** The words as they are spoken. */
  words: string;
  /** Where they stand in the page. */
  range: Range;
  /** The heading, paragraph, list item or cell that they stand in. */
  block: Element;
  heading: boolean;
}

/** What nobody wants to hear: menus, source numbers and sources, drawings, and what is to be filled in. */
const skipped = [
  'nav, sup, svg, form, button, template, script, style, [hidden], [aria-hidden="true"]',
  '.calculator, .facts, .page-sources, .review-date, .weekday-table',
  'details:not([open]) > :not(summary)',
].join(', ');
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, figcaption, blockquote';

/** The passages of an article in reading order, without what is hidden or skipped. */
export function passages(article: Element): Passage[] {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const groups: { block: Element; texts: Text[] }[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || parent.closest(skipped) || parent.getClientRects().length === 0) continue;
    const block = parent.closest(blocks) ?? parent;
    const last = groups.at(-1);
    if (last?.block === block) last.texts.push(text);
    else groups.push({ block, texts: [text] });
  }
  return groups.flatMap(({ block, texts }) => passagesOf(block, texts));
}

function passagesOf(block: Element, texts: Text[]): Passage[] {
  const whole = texts.map(({ data }) => data).join('');
  const heading = /^H\d$/.test(block.tagName);
  return sentences(whole)
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(whole.slice(start, end)))
    .map(([start, end]) => {
      const range = document.createRange();
      range.setStart(...place(texts, start));
      range.setEnd(...place(texts, end));
      const words = whole.slice(start, end).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
      return { words, range, block, heading };
    });
}

/** Start and end of each sentence, spaces around it left out. Older browsers take the text as one. */
function sentences(text: string): [start: number, end: number][] {
  const found =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)]
      : [{ segment: text, index: 0 }];
  return found.map(({ segment, index }) => [
    index + segment.length - segment.trimStart().length,
    index + segment.trimEnd().length,
  ]);
}

/** The text and the offset in it at which a letter of all texts together stands. */
function place(texts: Text[], offset: number): [Text, number] {
  let before = 0;
  for (const text of texts) {
    if (offset <= before + text.length) return [text, offset - before];
    before += text.length;
  }
  throw new RangeError(`There is no letter ${offset}`);
}
