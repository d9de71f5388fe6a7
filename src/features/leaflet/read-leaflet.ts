import type { LeafletWords } from '../../content/schemas/interface';
import { writeLink, type LinkState } from '../calculator/core/link-state';
import { withVersion } from '../calculator/core/link-version';
import { linkSentences, zoneSentence, type OpenedLink } from '../calculator/core/read-link';
import type { TimedRestriction } from '../calculator/core/end-times';
import { endTimes, type EndTime } from '../calculator/core/end-times';
import { readTreatmentTime } from '../calculator/core/treatment-time';

/** The content of a link for the leaflet, validated. */
export interface LeafletContent {
  /** When the treatment ended. Unset if the link gives no usable time. */
  treatedAt?: Temporal.ZonedDateTime;
  /** True if the clocks changed at that time, so that the later instant counts. */
  clockChanged: boolean;
  /** The end of each wait; empty without `treatedAt`. */
  ends: EndTime[];
  /**
   * Each wait in elapsed hours, and whether the link made it longer, asked for more than can be counted, or the
   * link's version made it longer.
   */
  waits: (TimedRestriction & { longer: boolean; tooLong: boolean; longerThen: boolean })[];
  clinic: LinkState['clinic'];
  /** The accepted part of the link, as a fragment without `#`. */
  fragment: string;
  /** True if the link may have lost a longer wait. */
  incomplete: boolean;
  /** Messages on what was left out. They contain none of the link's own text. */
  problems: string[];
}

/** Who reads the link, and when. */
export interface LeafletReader {
  now: Temporal.Instant;
  /** The reader's zone, for a link that names none; undefined if the device does not report it. */
  ownZone: string | undefined;
  /** Returns the leaflet's name for the restriction with that id. */
  activity: (id: string) => string;
  words: LeafletWords;
  /** Id of the site's own version of the advice. */
  version: string | undefined;
}

/**
 * Reads a link for the leaflet, with the calculator's arithmetic. Never throws: leaves the line of anything
 * invalid blank.
 *
 * @param link as read by the calculator's reader; of an empty fragment for the blank leaflet
 * @param minimums this copy's waits, in display order
 */
export function readLeaflet(
  link: OpenedLink,
  minimums: readonly TimedRestriction[],
  { now, ownZone, activity, words, version }: LeafletReader,
): LeafletContent {
  const { state } = link;
  const sentences = linkSentences(link, activity, ownZone, words);
  const least = withVersion(minimums, link.other);
  const waits = minimums.map(({ id, hours }, index) => ({
    id,
    hours: state.waits.get(id) ?? least[index]!.hours,
    longer: state.waits.has(id),
    tooLong: link.problems.some((one) => one.kind === 'wait-too-long' && one.id === id),
    longerThen: least[index]!.hours > hours,
  }));
  const incomplete = state.incomplete === true;
  const blank = { clockChanged: false, ends: [], waits, clinic: state.clinic, incomplete };
  if (!state.treated) return { ...blank, fragment: writeLink(state), problems: sentences };

  const { treated, ...rest } = state;
  const untimed = (...why: string[]) => ({
    ...blank,
    fragment: writeLink(rest),
    problems: [...sentences, ...why],
  });
  if (state.zone === '') return untimed();
  const zone = state.zone ?? ownZone;
  if (!zone) return untimed(words.zoneNowhere);
  const [date = '', time = ''] = treated.split('T');
  const read = readTreatmentTime({ date, time, zone }, now, words);
  if (!read.ok) {
    // The leaflet has no field in which to correct it.
    const own = { date: words.linkDay, time: words.linkTime, zone: words.linkZone };
    return untimed(...read.errors.map(({ field }) => own[field]));
  }
  const { treatedAt, clockChange } = read;
  return {
    ...blank,
    treatedAt,
    clockChanged: clockChange !== 'none',
    ends: endTimes(treatedAt, waits),
    fragment: writeLink({ ...state, version: state.version ?? version, zone }),
    problems: [...sentences, zoneSentence(state, ownZone, words)].filter(Boolean),
  };
}
