import { versionId, type Change } from '../content/schemas/change';

/** A change as the feed gives it. */
export interface FeedChange extends Change {
  /** What was before and what is now, as sentences. */
  details?: readonly string[];
}

/** Name and addresses of a feed. */
export interface FeedPlace {
  /** The site's name, which is also the author. */
  name: string;
  lang: string;
  /** Address of the feed itself. */
  self: string;
  /** Address of the page that the feed belongs to. */
  page: string;
  /** Returns a path on the site as an absolute address. */
  absolute(path: string): string;
}

/** Escapes text for XML, inside elements and attributes. XML 1.0, § 2.4. */
const xml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** RFC 3339. */
const timestamp = (moment: number) => new Date(moment).toISOString().replace('.000Z', 'Z');

const second = 1000;

/**
 * Returns the publication time of each change, in milliseconds. Each is later than the entry below it in
 * the file: some feed readers sort by time, and drop entries with equal times.
 *
 * @param sorted newest first
 * @throws Error naming an entry whose own time is not later
 */
function moments(sorted: readonly FeedChange[]): number[] {
  let below = -Infinity;
  const upwards = [...sorted].reverse().map(({ id, date, time }) => {
    const own = time ? Date.parse(`${date.toISOString().slice(0, 10)}T${time}Z`) : undefined;
    if (own !== undefined && own <= below) {
      throw new Error(`content/changes.yaml: ${id} needs a later time than the entry below it`);
    }
    below = own ?? Math.max(date.getTime(), below + second);
    return below;
  });
  return upwards.reverse();
}

/** Newest first. Changes of the same day stay in file order. */
function newestFirst(changes: readonly FeedChange[]): FeedChange[] {
  return [...changes].sort((a, b) => b.date.getTime() - a.date.getTime() || a.order - b.order);
}

/**
 * Returns the changes as an Atom feed, RFC 4287. Each entry's id is the feed's address with the change's
 * id: permanent, as § 4.2.6 requires, for as long as the site keeps its address.
 *
 * @param changes at least one
 */
export function atomFeed(changes: readonly FeedChange[], place: FeedPlace): string {
  const sorted = newestFirst(changes);
  const times = moments(sorted);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(place.lang)}">
  <id>${xml(place.self)}</id>
  <title>${xml(place.name)}: changes</title>
  <subtitle>What changed in the advice, and in its wording.</subtitle>
  <updated>${timestamp(times[0]!)}</updated>
  <author><name>${xml(place.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(place.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(place.page)}"/>
${sorted.map((change, index) => entry(change, times[index]!, place)).join('\n')}
</feed>
`;
}

/** An entry's own sentence that no wait changed. */
const saysNoWait = /\bNo wait\b[^.]*\bchanged\b/;

function entry(
  { id, title, what, pages, advice, handedOut, details = [] }: FeedChange,
  moment: number,
  place: FeedPlace,
): string {
  const { term, label } = advice
    ? { term: 'advice', label: 'Advice' }
    : handedOut
      ? { term: 'handed-out', label: 'Texts that clinics hand out' }
      : { term: 'wording', label: 'Wording only' };
  const told = [
    // The entry itself says what changed in the advice, or that no wait did: nothing here says it again or otherwise.
    ...(advice ? [`Version ${versionId(advice)} of the advice.`] : []),
    ...(advice || saysNoWait.test(what) ? [] : ['No wait and no warning sign changed.']),
    ...(handedOut ? ['Look at your own texts, letters and cards.'] : []),
  ];
  // § 4.1.2: an entry may have one alternate link per type, so the other pages are "related".
  const links = pages.map((page, index) => {
    const rel = index === 0 ? 'alternate' : 'related';
    return `    <link rel="${rel}" type="text/html" href="${xml(place.absolute(page))}"/>`;
  });
  return `  <entry>
    <id>${xml(`${place.self}#${id}`)}</id>
    <title>${xml(`${label}: ${title}`)}</title>
    <updated>${timestamp(moment)}</updated>
    <category term="${term}" label="${label}"/>
${links.join('\n')}
    <content>${xml([what, ...details, ...told].join(' '))}</content>
  </entry>`;
}
