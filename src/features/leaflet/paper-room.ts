/** An entry of the leaflet's table, as far as its height goes. */
export interface LeafletEntry {
  id: string;
  activity: string;
  /** What is fine until then, and in fewer words. */
  meanwhile: string;
  brief: { meanwhile?: string | undefined; afterwards?: string | undefined };
}

/** Entries that leave room for lists on US Letter, the shorter format. */
const usualEntries = 7;
/** Lines that the entries may take where each has a wait of its own. Tried in print on US Letter. */
const mostLines = 24;
const lettersInLine = 66;
/** A wait and the moment at which it ends take two lines beside their entry. */
const linesOfMoment = 2;

/** Whether the leaflet's lists have to run on, to stay on one sheet. */
export function isDense(entries: readonly LeafletEntry[]): boolean {
  return entries.length > usualEntries;
}

/**
 * What to shorten where the table would push the leaflet over to another sheet, whatever a link fills in. It
 * is an estimate from the letters: `npm run leaflet` counts the pages.
 *
 * @returns undefined where there is room
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
