import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { published } from '../published.mjs';
import { articleText } from './article-text.ts';

/**
 * Reads what the review pack is made of: the built site, and of its sources how much was read.
 *
 * @param {string} dist folder of the built site
 * @param {string} today ISO 8601
 * @returns {import('./pack.ts').PackParts}
 */
export function packParts(dist, today) {
  const { waits, pages } = published();
  const base = waits.source.replace(/aftercare\/$/, '');
  /** @param {string} address */
  const page = (address) =>
    parse(readFileSync(`${dist}${address}index.html`, 'utf8').replaceAll('\u00ad', ''));
  const texts = pages.map((data) => {
    const address = `/${data.url.slice(base.length)}`;
    return {
      address,
      data,
      ...articleText(page(address).querySelector('article')?.outerHTML ?? ''),
    };
  });
  /** @type {{ id: string, title: string, URL?: string, DOI?: string, PMID?: string, PMCID?: string, custom: { seen: import('./pack.ts').Source['seen'], uses: string } }[]} */
  const references = JSON.parse(readFileSync('content/references.json', 'utf8'));
  const addresses = new Map(
    [waits, ...pages].flatMap(({ sources }) => sources).map(({ id, address }) => [id, address]),
  );
  const terms = page('/glossary/');
  for (const cited of terms.querySelectorAll('sup.cite a')) {
    const id = (cited.getAttribute('href') ?? '').replace('#source-', '');
    cited.textContent = String(references.findIndex((source) => source.id === id) + 1);
  }
  const glossary = terms.querySelectorAll('.glossary-entry').map((entry) => {
    const heading = entry.querySelector('h2, h3');
    const term = heading?.text.trim() ?? '';
    heading?.remove();
    return { term, html: articleText(entry.outerHTML).html };
  });
  return {
    site: page('/').querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '',
    today,
    waits,
    texts,
    glossary,
    sources: references.map(({ id, title, custom: { seen, uses } }) => ({
      id,
      title,
      seen,
      uses,
      address: addresses.get(id),
    })),
    font: `data:font/woff2;base64,${readFileSync('src/assets/fonts/atkinson-hyperlegible-next.woff2', 'base64')}`,
    css: readFileSync(new URL('./pack.css', import.meta.url), 'utf8'),
  };
}
