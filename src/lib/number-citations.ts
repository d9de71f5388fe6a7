/** A text with numbered citations, and its sources in the order of the numbers. */
export interface NumberedText {
  html: string;
  /** Ids of `content/references.json`; the first has number 1. */
  sources: string[];
}

const mark = /<sup class="cite"[^>]*>\s*<a href="#source-([^"]+)"[^>]*>[^<]*<\/a>\s*<\/sup>/g;
/** Consecutive citations with only spaces between them. */
const run = new RegExp(`(?:${mark.source}\\s*)+`, 'g');

/**
 * Numbers the citations of a rendered text in order of appearance (Vancouver style). Sorts adjacent
 * citations by number and removes duplicates among them.
 *
 * @param html of the text, with `<Cite>` and `<Cites>` rendered
 */
export function numberCitations(html: string): NumberedText {
  const sources: string[] = [];
  const numbered = html.replace(run, (found) => {
    const ids = new Set([...found.matchAll(mark)].map(([, id]) => id!));
    for (const id of ids) if (!sources.includes(id)) sources.push(id);
    const space = /\s*$/.exec(found)![0];
    return (
      [...ids]
        .map((id) => ({ id, number: sources.indexOf(id) + 1 }))
        .sort((a, b) => a.number - b.number)
        .map(({ id, number }) => citation(id, number))
        .join('') + space
    );
  });
  return { html: numbered, sources };
}

const citation = (id: string, number: number) =>
  `<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}">${number}</a></sup>`;
