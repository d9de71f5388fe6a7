/** An entry of the leaflet's table: the texts that determine its height. */
export interface LeafletEntry {
  id: string;
  activity: string;
  /** What is fine until then, and a shorter version. */
  meanwhile: string;
  brief: { meanwhile?: string | undefined; afterwards?: string | undefined };
}

/** Number of entries up to which lists fit on US Letter, the shorter format. */
const usualEntries = 7;
/** Most lines that the entries may take if each has a wait of its own. Tested in print on US Letter. */
const mostLines = 24;
const lettersInLine = 66;
/** A wait and its end take two lines beside the entry. */
const linesOfMoment = 2;

/** Returns true if the leaflet's lists must run on to fit on one sheet. */
export function isDense(entries: readonly LeafletEntry[]): boolean {
  return entries.length > usualEntries;
}

/**
 * Returns a message on what to shorten if the table would push the leaflet onto another sheet, whatever a
 * link fills in. Estimates from the number of letters; `npm run leaflet` counts the real pages.
 *
 * @returns undefined if there is room
 */
export function tooLongForPaper(entries: readonly LeafletEntry[]): string | undefined {
  const lines = ({ activity, meanwhile, brief }: LeafletEntry) => {
    const text = `${activity} (your clinic’s own wait). Until then: ${brief.meanwhile ?? meanwhile} ${brief.afterwards ? `Then: ${brief.afterwards}` : ''}`;
    return Math.max(linesOfMoment, Math.ceil(text.length / lettersInLine));
  };
  const all = entries.reduce((sum, entry) => sum + lines(entry), 0);
  if (all <= mostLines) return undefined;
  const longest = [...entries].sort((a, b) => lines(b) - lines(a)).slice(0, 3);
  return `the leaflet has room for ${mostLines} lines of waits on US Letter, and these may need ${all}. Shorten "brief", or "meanwhile" where there is none, first of: ${longest.map(({ id }) => id).join(', ')}. Or leave out an entry.`;
}
