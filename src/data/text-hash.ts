import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';

const length = 12;

/** What the layout puts around a text: the way to help, dates, the review itself, the list of sources, a clinic's notice. */
const frame = '.way-to-help, .page-meta, .own-waits, .page-sources, .review-date';
/** What is not text: menus, styles, choices of a form, programs. The words that a program says are text. */
const notText = 'nav, style, select, datalist, script:not([type="application/json"])';
/** Parts inside a text that are about the page: its version, its address, its review. */
const furniture = '[data-furniture], [data-review]';
/** What is around a text, in a selector. */
export const aroundText = [frame, furniture, 'nav'].join(', ');

/**
 * Returns the hash of a rendered text, by which a review fits one text and no other. It changes with each
 * word, number and sign that a reader sees, wherever in `content/` it stands, and with the sources behind
 * them. It does not change with markup, white space, soft hyphens, addresses of links, the numbers of
 * sources, or what the layout puts around it. Mark a part inside a text that is about the page `data-furniture`.
 *
 * @param html of the text, or of the whole article of a built page: both give the same hash
 * @returns 12 hexadecimal digits
 */
export function textHash(html: string): string {
  const text = parse(html);
  for (const part of text.querySelectorAll(`${frame}, ${notText}, ${furniture}`)) part.remove();
  for (const cited of text.querySelectorAll('sup.cite a')) {
    cited.textContent = `[${cited.getAttribute('href') ?? ''}]`;
  }
  const written = text.textContent.normalize('NFC').replace(/[\s\u00ad\u2060]+/g, '');
  return createHash('sha256').update(written).digest('hex').slice(0, length);
}
