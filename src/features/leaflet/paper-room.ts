import { ContentFault } from '../../content/loaders/content-fault';
import { longestWait, waitInHours } from '../../lib/durations';
import { fill } from '../../lib/fill';

/** An entry of the leaflet's table: the texts that determine its height. */
export interface LeafletEntry {
  id: string;
  activity: string;
  /** What is fine until then, and a shorter version. */
  meanwhile: string;
  brief: { meanwhile?: string | undefined; afterwards?: string | undefined };
}

/** Sentences of the leaflet's table. */
export type EntryWords = Record<'setBy' | 'meanwhile' | 'afterwards', string>;

/** Number of entries up to which that list fits on US Letter, the shorter format. */
const usualEntries = 7;
/** Most lines that the entries may take if each has a wait of its own. Tested in print on US Letter. */
const mostLines = 24;
const lettersInLine = 66;
/** A wait and its end take two lines beside the entry. */
const linesOfMoment = 2;

/** Returns true if the leaflet's list of days must run on to fit on one sheet. */
export function isDense(entries: readonly LeafletEntry[]): boolean {
  return entries.length > usualEntries;
}

/**
 * Checks that the table does not push the leaflet onto another sheet, whatever a link fills in. Estimates
 * from the number of letters; `npm run leaflet` counts the real pages.
 *
 * @throws ContentFault that says what to shorten
 */
export function checkPaperRoom(entries: readonly LeafletEntry[], words: EntryWords): void {
  const setBy = fill(words.setBy, { wait: waitInHours(longestWait) });
  const lines = ({ activity, meanwhile, brief }: LeafletEntry) => {
    const until = fill(words.meanwhile, { meanwhile: brief.meanwhile ?? meanwhile });
    const { afterwards } = brief;
    const next = afterwards ? fill(words.afterwards, { afterwards }) : '';
    const text = `${activity} ${setBy}. ${until} ${next}`;
    return Math.max(linesOfMoment, Math.ceil(text.length / lettersInLine));
  };
  const all = entries.reduce((sum, entry) => sum + lines(entry), 0);
  if (all <= mostLines) return;
  const longest = [...entries].sort((a, b) => lines(b) - lines(a)).slice(0, 3);
  throw new ContentFault(
    'content/restrictions.yaml',
    undefined,
    `the leaflet has room for ${mostLines} lines of waits on US Letter, and these may need ${all}. Shorten "brief", or "meanwhile" where there is none, first of: ${longest.map(({ id }) => id).join(', ')}. Or leave out an entry.`,
  );
}
