import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';

const length = 12;

/**
 * What is around a text: menus, dates, the review itself and the version. Styles, choices of a form and
 * programs are not text either; the words that a program says are, and stand in the page as JSON.
 */
const around =
  '[data-furniture], [data-review], nav, style, select, datalist, script:not([type="application/json"])';

/**
 * Returns the hash of a rendered text, by which a review fits one text and no other. It changes with each
 * word, number and sign that a reader sees, wherever in `content/` it stands, and with the sources behind
 * them. It does not change with markup, white space, soft hyphens, addresses of links, the numbers of
 * sources, or what is marked `data-furniture`.
 *
 * @param html of the text, or of the whole article of a built page: both give the same hash
 * @returns 12 hexadecimal digits
 */
export function textHash(html: string): string {
  const text = parse(html);
  for (const part of text.querySelectorAll(around)) part.remove();
  for (const cited of text.querySelectorAll('sup.cite a')) {
    cited.textContent = `[${cited.getAttribute('href') ?? ''}]`;
  }
  const written = text.textContent.normalize('NFC').replace(/[\s\u00ad\u2060]+/g, '');
  return createHash('sha256').update(written).digest('hex').slice(0, length);
}
