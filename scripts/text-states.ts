import type { PageData } from '../src/content/schemas/page-data.ts';
import type { PublishedReview } from '../src/content/schemas/published-data.ts';
import type { RestrictionData } from '../src/content/schemas/restriction-data.ts';

/** Whether a text has a clinician's review that fits it today. */
export interface TextState {
  /** Address on the site, without a base path. */
  address: string;
  title: string;
  /** Hash of the text as it is. */
  hash: string;
  state: 'unreviewed' | 'reviewed' | 'lapsed';
  /** Who reviewed it, or why the review has lapsed. */
  why?: string;
}

/** What a build publishes, and the day on which it is read. */
interface Published {
  waits: RestrictionData;
  pages: readonly PageData[];
  /** What clinics hand out. */
  handedOut: { hash: string; review: PublishedReview };
  /** `changes.atom`. */
  feed: string;
  /** ISO 8601. */
  today: string;
}

/** Returns the state of every text that a clinician may review, from what the site publishes. */
export function textStates({ waits, pages, handedOut, feed, today }: Published): TextState[] {
  const base = waits.source.replace(/aftercare\/$/, '');
  const aftercare = pages.find(({ url }) => url === waits.source);
  // What stands on no page of its own is due when the page of the waits is.
  const due = aftercare?.nextCheck ?? '';
  const texts = [
    ...pages,
    { url: `${base}clinics/`, title: 'What clinics hand out', ...handedOut, nextCheck: due },
    {
      url: `${base}restrictions.json`,
      title: 'The waits as data',
      hash: waits.hash,
      review: waits.review,
      nextCheck: due,
    },
  ];
  return texts.map(({ url, title, hash, review, nextCheck }): TextState => {
    const text = { address: `/${url.slice(base.length)}`, title, hash };
    if (review.state === 'unreviewed') return { ...text, state: 'unreviewed' };
    if (review.state === 'lapsed') {
      const change = lastChange(feed, url);
      const noted = change ? `; last change noted for it: ${change}` : '';
      return {
        ...text,
        state: 'lapsed',
        why: `the text changed after the review of ${review.date}${noted}`,
      };
    }
    const by = `${review.name}, ${review.role}, on ${review.date}`;
    if (today <= nextCheck) return { ...text, state: 'reviewed', why: by };
    return {
      ...text,
      state: 'lapsed',
      why: `its next check was due on ${nextCheck}; reviewed by ${by}`,
    };
  });
}

/** Returns the day and title of the newest entry of the feed that names a page. */
function lastChange(feed: string, url: string): string | undefined {
  const entry = feed
    .split('<entry>')
    .slice(1)
    .find((text) => [...text.matchAll(/<link [^>]*href="([^"#]*)/g)].some(([, to]) => to === url));
  if (!entry) return undefined;
  const [, day] = /<updated>(.{10})/.exec(entry) ?? [];
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(entry) ?? [];
  const plain = title.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return `${day}, “${plain}”`;
}

/** Returns the line to paste under `texts` in a file of reviews. */
export const reviewLine = ({ address, hash }: TextState) =>
  `- { address: ${address}, hash: '${hash}' }`;
