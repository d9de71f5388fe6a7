/** A row of the leaflet's table, as far as its height goes. */
export interface LeafletRow {
  id: string;
  activity: string;
  /** What is fine until then. */
  meanwhile: string;
  /** What comes after it, where the sheet says so. */
  afterwards?: { text: string };
}

/** Rows that leave room for the first card on US Letter, the shorter format, in text of the usual size. */
const usualRows = 8;
/** Lines that the rows may take: those of the site’s own waits, which take 39, and of one more. Tried in print. */
const mostLines = 43;
const lettersInLine = 54;

/** Whether the leaflet needs the smaller size of text, to stay on two sheets. */
export function isDense(rows: readonly LeafletRow[]): boolean {
  return rows.length > usualRows;
}

/**
 * What to shorten where the table would push the warning signs over to another sheet. It is an
 * estimate from the letters: `npm run leaflet` counts the pages.
 *
 * @returns undefined where there is room
 */
export function tooLongForPaper(rows: readonly LeafletRow[]): string | undefined {
  const lines = ({ meanwhile, afterwards }: LeafletRow) =>
    1 +
    inLines(`Until then: ${meanwhile}`) +
    inLines(afterwards && `After that: ${afterwards.text}`);
  const all = rows.reduce((sum, row) => sum + lines(row), 0);
  if (all <= mostLines) return undefined;
  const longest = [...rows].sort((a, b) => lines(b) - lines(a)).slice(0, 3);
  return `the leaflet has room for ${mostLines} lines of waits on US Letter, and these need about ${all}. Shorten "meanwhile" and "afterwards", first of: ${longest.map(({ id }) => id).join(', ')}. Or leave out an entry.`;
}

const inLines = (text = '') => Math.ceil(text.length / lettersInLine);
