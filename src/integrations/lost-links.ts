const withLinks = /\.(?:html|atom)$/;
const references = /\s(?:href|src|action)="([^"]*)"/g;
const places = /\sid="([^"]*)"/g;

/**
 * Returns the links of a built site that leave its base path or lead to nothing.
 *
 * @param files every file of the site, by its path in the built folder
 * @param read returns the text of a file
 * @param origin scheme and host of the site
 * @param base path under which the site is served, with a slash at both ends
 * @returns a sentence for each, by page; links to other hosts are not checked
 */
export function lostLinks(
  files: readonly string[],
  read: (file: string) => string,
  origin: string,
  base: string,
): string[] {
  const known = new Set(files);
  const texts = new Map(files.filter((file) => withLinks.test(file)).map((f) => [f, read(f)]));
  const ids = new Map(
    [...texts].map(([file, text]) => [
      file,
      new Set([...text.matchAll(places)].map(([, id]) => id)),
    ]),
  );
  const problem = (link: string, from: string): string | undefined => {
    const to = URL.canParse(link, `${origin}${from}`) && new URL(link, `${origin}${from}`);
    if (!to || to.origin !== origin) return undefined;
    if (!to.pathname.startsWith(base)) return `is outside of ${base}`;
    const file = decodeURIComponent(to.pathname.slice(base.length)).replace(
      /(^|\/)$/,
      '$1index.html',
    );
    if (!known.has(file)) return 'is not there';
    const id = decodeURIComponent(to.hash.slice(1));
    // The style guide shows components that cite sources, without the page's list of sources.
    if (from === `${base}styleguide/` && id.startsWith('source-')) return undefined;
    // A fragment with "=" is calculator state, not an anchor.
    if (!id || id.includes('=') || !ids.has(file) || ids.get(file)?.has(id)) return undefined;
    return `is there, but no place "${id}" in it`;
  };
  return [...texts].flatMap(([file, text]) => {
    const from = `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const links = new Set([...text.matchAll(references)].map(([, link = '']) => unescaped(link)));
    return [...links].flatMap((link) => {
      const what = problem(link, from);
      return what ? [`${from}: ${link} ${what}`] : [];
    });
  });
}

const unescaped = (attribute: string) => attribute.replaceAll('&amp;', '&');
