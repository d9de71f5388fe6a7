import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

/** Keeps "1249–54" on one line. */
const wordJoiner = '\u2060';

interface Entry {
  URL?: string | undefined;
  DOI?: string | undefined;
  [field: string]: unknown;
}

/**
 * A CSL-JSON entry as one line of HTML in Vancouver style, without number and address: the list gives
 * it a number, and `citationLink` the address. The markup is citation-js's, with the entry's text escaped.
 */
export function formatCitation({ URL: _url, DOI: _doi, ...entry }: Entry): string {
  const key = JSON.stringify(entry);
  const known = formatted.get(key) ?? vancouver(entry);
  formatted.set(key, known);
  return known;
}

/** What was formatted before: most sources stand on many pages, and formatting one takes milliseconds. */
const formatted = new Map<string, string>();

function vancouver(entry: Entry): string {
  const html = new Cite([entry]).format('bibliography', {
    format: 'html',
    template: 'vancouver',
    lang: 'en-GB',
  });
  return html
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/(?<=\d)–(?=\d)/g, `${wordJoiner}–${wordJoiner}`)
    .trim();
}

/** Where a source can be read, or nothing where no address was seen. */
export function citationLink({
  URL: url,
  DOI: doi,
}: Entry): { href: string; host: string } | undefined {
  const href = url ?? (doi && `https://doi.org/${doi}`);
  return href ? { href, host: new URL(href).host.replace(/^www\./, '') } : undefined;
}
