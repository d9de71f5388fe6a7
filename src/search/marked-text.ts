const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** A run of an excerpt: its text, and whether it is one of the words that were found. */
export interface TextRun {
  text: string;
  marked: boolean;
}

/**
 * Reads Pagefind's excerpt, escaped text with `<mark>`, into runs of plain text, so that it is never
 * parsed as HTML.
 */
export function markedText(excerpt: string): TextRun[] {
  return excerpt.split(/<(\/?)mark>/).reduce<{ runs: TextRun[]; marked: boolean }>(
    ({ runs, marked }, part, index) => {
      if (index % 2 === 1) return { runs, marked: part === '' };
      const text = part.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity]!);
      return { runs: text ? [...runs, { text, marked }] : runs, marked };
    },
    { runs: [], marked: false },
  ).runs;
}
